import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { PeoplePageQuery } from '../../graphql/graphql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { AddPersonSheet } from './add-person-sheet.js';
import { BulkBar } from './bulk-bar.js';
import { PastePeopleSheet } from './paste-people-sheet.js';
import { filterIn, invitationIn, isFiltered, withAsked } from './people-address.js';
import { PeopleFilters } from './people-filters.js';
import { PeopleTable } from './people-table.js';
import css from './people.module.css';
import { PersonSheet } from './person-sheet.js';
import { TeamsSection } from './teams-section.js';
import { useSelection } from '../../ui/table/use-selection.js';

const PeoplePage_Query = graphql(`
  query PeoplePage($client: String!, $search: String, $role: ClientRole, $teamId: UUID, $writesOkrs: Boolean, $after: String) {
    people(client: $client, search: $search, role: $role, teamId: $teamId, writesOkrs: $writesOkrs, after: $after, first: 500) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          personId
          name
          email
          teamId
          teamName
          roles
          writesOkrs
          version
          invitation {
            state
            at
          }
        }
      }
    }
    roster(client: $client) {
      engagementId
      clientName
      grantableRoles
      availableActions {
        action
        state {
          ... on Allowed {
            label
          }
          ... on Gated {
            headline
          }
        }
      }
      teams {
        id
        name
        kind
        parentId
        headcount
        pilot
        people
        okrAuthors
        version
        optOut {
          on
          reason
          decidedBy
        }
      }
    }
  }
`);

export type PersonOnRoster = PeoplePageQuery['people']['edges'][number]['node'];
export type RosterFacts = PeoplePageQuery['roster'];
export type TeamFacts = RosterFacts['teams'][number];

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  startQuery(context, PeoplePage_Query, { client: params['client'] ?? '', ...filterIn(new URL(request.url).searchParams) });

/** The people of a client’s engagement and their teams, to look somebody up and to keep the list right. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const slug = useParams()['client'] ?? '';
  const [asked, setAsked] = useSearchParams();
  const [shown, show] = useState<'add' | 'paste'>();
  const { people, roster } = data;
  const states = invitationIn(asked);
  const rows = people.edges.map(({ node }) => node).filter(({ invitation }) => !states || states.includes(invitation.state));
  const selection = useSelection(rows);
  const stateOf = (name: string) => roster.availableActions.find(({ action }) => action === name)?.state;
  const keeping = stateOf('keepRoster');
  const keeps = keeping?.__typename === 'Allowed';
  const filtered = isFiltered(asked);
  const first = rows.length === 0 && !filtered;
  const askedFor = asked.get('person');
  const person = rows.find(({ id, personId }) => askedFor === id || askedFor === personId);
  const close = (): void => show(undefined);
  const authors = rows.filter(({ writesOkrs }) => writesOkrs).length;

  const ways = (
    <>
      <Button look="filled" onClick={() => show('paste')}>
        Paste a list
      </Button>
      <Button onClick={() => show('add')}>Add a person</Button>
      <ButtonLink to={`/c/${slug}/people/import`}>Import a file</ButtonLink>
    </>
  );
  return (
    <Page>
      <ClientTabs slug={slug} />
      <PageHead
        title={`People at ${roster.clientName}`}
        tabTitle={`People · ${roster.clientName}`}
        context={
          first
            ? undefined
            : filtered
              ? `${plural(rows.length, 'person', 'people')} of this choice`
              : `${plural(people.totalCount, 'person', 'people')}, ${authors} ${authors === 1 ? 'writes' : 'write'} OKRs`
        }
        acts={keeps && !first ? ways : undefined}
      />
      {keeping?.__typename === 'Gated' && <ReadOnlyLine>{keeping.headline}</ReadOnlyLine>}
      {keeping?.__typename === 'Forbidden' && (
        <ReadOnlyLine>You can read this list, not change it. The coach, the client lead and the coordinator keep it.</ReadOnlyLine>
      )}
      {!first && (
        <PeopleFilters
          asked={asked}
          change={(name, value) => setAsked(withAsked(asked, name, value), { replace: true, preventScrollReset: true })}
          teams={roster.teams}
        />
      )}
      {rows.length > 0 ? (
        <RuledSection
          heading="People"
          count={states ? rows.length : people.totalCount}
          act={
            keeps && (
              <Button look="quiet" small onClick={() => (selection.chosen.length === rows.length ? selection.clear() : selection.all())}>
                {selection.chosen.length === rows.length ? 'Select nobody' : `Select all ${rows.length}`}
              </Button>
            )
          }
        >
          <PeopleTable rows={rows} asked={asked} selection={keeps ? selection : undefined} whole={!people.pageInfo.hasNextPage && !asked.has('after')} />
          {people.pageInfo.hasNextPage && (
            <p className={css.more}>
              <Link to={{ search: `?${withAsked(asked, 'after', people.pageInfo.endCursor ?? '').toString()}` }}>The next 500</Link>
            </p>
          )}
        </RuledSection>
      ) : filtered ? (
        <EmptyState kind="filtered" headline="Nobody on the list fits this choice." act={<Link to={{ search: '' }}>Show everybody</Link>}>
          Fewer filters, or fewer letters, show more.
        </EmptyState>
      ) : (
        <EmptyState kind="first" headline="Who will write OKRs?" act={keeps ? <div className={css.acts}>{ways}</div> : undefined}>
          {keeps
            ? 'Their training and the gate to drafting count from this list. Nobody gets a mail before you invite them.'
            : 'The people of this engagement will stand here.'}
        </EmptyState>
      )}
      {keeps && <BulkBar people={selection.chosen} roster={roster} clear={selection.clear} />}
      <TeamsSection roster={roster} keeps={keeps} letsLeave={stateOf('optOutTeam')?.__typename === 'Allowed'} asked={asked} />
      {person && (
        <PersonSheet
          key={person.id}
          person={person}
          roster={roster}
          keeps={keeps}
          close={() => setAsked(withAsked(asked, 'person', ''), { preventScrollReset: true })}
        />
      )}
      {shown === 'add' && <AddPersonSheet roster={roster} close={close} />}
      {shown === 'paste' && <PastePeopleSheet engagementId={roster.engagementId} close={close} />}
    </Page>
  );
}
