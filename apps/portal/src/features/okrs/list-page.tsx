import { useReadQuery, type PreloadedQueryRef } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { OkrListPageQuery } from '../../graphql/graphql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { CycleBar } from './cycle-bar.js';
import { ListedTeam } from './listed-team.js';
import { okrsAddress } from './okrs-address.js';
import css from './okrs.module.css';

export const OkrListPage_Query = graphql(`
  query OkrListPage($client: String!, $cycle: Int) {
    okrList(client: $client, cycle: $cycle) {
      engagementId
      clientName
      clientSlug
      cycles {
        id
        number
        status
      }
      cycle {
        id
        number
        status
        moment
      }
      hiddenTeams
      objectives
      keyResults
      published
      teams {
        teamId
        name
        kind
        draftId
        status
        readable
        mine
        publishedAt
        objectives {
          id
          text
          whyNow
          supportsText
          sharedWithTeamName
          lines {
            ...ListedLine_line @unmask
          }
        }
        looseLines {
          ...ListedLine_line @unmask
        }
      }
    }
  }
`);

export type OkrListFacts = OkrListPageQuery['okrList'];

/** Objectives and key results of a cycle in the words of their teams. */
export function ListPage({ page: ref }: { readonly page: PreloadedQueryRef<OkrListPageQuery> }): ReactElement {
  const { okrList: list } = useReadQuery(ref).data;
  const { cycle, clientSlug, hiddenTeams } = list;
  const teams = list.teams.filter((team) => team.readable && (team.objectives.length > 0 || team.looseLines.length > 0));
  return (
    <Page>
      <ClientTabs slug={clientSlug} />
      <PageHead
        title={
          list.objectives === 0
            ? 'No OKRs to read yet'
            : `${plural(list.objectives, 'objective', 'objectives')}, ${plural(list.keyResults, 'key result', 'key results')}`
        }
        tabTitle={`OKRs, ${list.clientName}`}
        context={cycle ? `Cycle ${cycle.number}. ${cycle.moment}.` : undefined}
      />
      <CycleBar slug={clientSlug} cycle={cycle} cycles={list.cycles} />
      {teams.length === 0 ? (
        <EmptyState
          kind="first"
          headline="What teams publish will stand here, in their words."
          act={<Link to={okrsAddress(clientSlug, {})}>See how far the teams are</Link>}
        >
          Drafts show up once they are sent.
        </EmptyState>
      ) : (
        teams.map((team) => <ListedTeam key={team.teamId} team={team} slug={clientSlug} />)
      )}
      {hiddenTeams > 0 && teams.length > 0 && (
        <p className={css.detail}>{plural(hiddenTeams, 'more team writes; its OKRs open', 'more teams write; their OKRs open')} here once they are sent.</p>
      )}
    </Page>
  );
}
