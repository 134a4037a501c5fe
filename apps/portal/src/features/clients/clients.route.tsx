import { useReadQuery } from '@apollo/client/react';
import { useCallback, type ReactElement } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { demandDesk } from '../../app/for-coaches.js';
import { useViewer } from '../../app/session.js';
import { startQuery } from '../../app/route-data.js';
import { useReading } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ClientRow } from './client-row.js';
import css from './clients.module.css';
import { findingOf } from './finding.js';
import { SearchField } from './search-field.js';

const ClientsPage_Query = graphql(`
  query ClientsPage($search: String, $archived: Boolean!, $after: String) {
    clients(search: $search, archived: $archived, after: $after, first: 50) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          engagement {
            id
            status
            phases {
              id
              name
              startsOn
              state
            }
          }
          ...ClientRow_client
        }
      }
    }
  }
`);

export async function loader({ context, request }: LoaderFunctionArgs) {
  await demandDesk(context);
  const asked = new URL(request.url).searchParams;
  return startQuery(context, ClientsPage_Query, { search: asked.get('search') || null, archived: asked.has('archived'), after: asked.get('after') });
}

/** Every client that this person may see, by name. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [asked, setAsked] = useSearchParams();
  const reading = useReading();
  const mayAdd = useViewer().roles.some(({ role }) => role === 'COACH' || role === 'OWNER');
  const search = asked.get('search') ?? '';
  const archived = asked.has('archived');
  const { edges, pageInfo } = data.clients;
  const total = data.clients.totalCount ?? edges.length;
  const clients = edges.map(({ node }) => node);
  const find = useCallback(
    (text: string) => setAsked({ ...(archived && { archived: '' }), ...(text && { search: text }) }, { replace: true, preventScrollReset: true }),
    [archived, setAsked],
  );
  const none = total === 0 && !search;

  return (
    <Page>
      <PageHead
        title={findingOf(clients, { search, archived, total }, reading)}
        tabTitle="Clients"
        context={
          none
            ? 'Everything about a client stands together: plan, people, dates and notes.'
            : search || archived
              ? undefined
              : plural(total, 'client', 'clients')
        }
        acts={
          mayAdd && !(none && !archived) ? (
            <ButtonLink look="filled" to="/clients/new">
              Add a client
            </ButtonLink>
          ) : undefined
        }
      />
      <div className={css.tools}>
        {!none && <SearchField value={search} change={find} />}
        {archived ? <Link to="/clients">Current clients</Link> : <Link to="/clients?archived">Archived clients</Link>}
      </div>
      {clients.length > 0 ? (
        <RuledSection heading={archived ? 'Archived clients' : 'Clients'} count={total}>
          <RowList label="Clients" className={css.clients}>
            {clients.map((client) => (
              <ClientRow key={client.id} client={client} />
            ))}
          </RowList>
        </RuledSection>
      ) : search ? (
        <EmptyState
          kind="filtered"
          headline={`No ${archived ? 'archived' : 'current'} client has “${search}” in its name.`}
          act={<Link to={archived ? '/clients?archived' : '/clients'}>Show all</Link>}
        >
          {archived ? 'It may be a current one.' : 'It may be archived.'}
        </EmptyState>
      ) : archived ? (
        <EmptyState kind="done" headline="Clients that you put away stand here.">
          They keep everything and can be brought back at any time.
        </EmptyState>
      ) : (
        <EmptyState
          kind="first"
          headline="One client, one engagement, one deployment plan: about fifteen minutes."
          act={
            mayAdd ? (
              <ButtonLink look="filled" to="/clients/new">
                Add your first client
              </ButtonLink>
            ) : undefined
          }
        >
          {mayAdd ? 'You set the dates, name who decides there, and send the plan for decision.' : 'You see a client here once you are put on its engagement.'}
        </EmptyState>
      )}
      {pageInfo.hasNextPage && (
        <p className={css.more}>
          <Link to={{ search: `?${new URLSearchParams({ ...Object.fromEntries(asked), after: pageInfo.endCursor ?? '' }).toString()}` }}>Next 50 clients</Link>
        </p>
      )}
    </Page>
  );
}
