import { useReadQuery, type PreloadedQueryRef } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { graphql } from '../../graphql/gql.js';
import type { CyclePageQuery } from '../../graphql/graphql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { ButtonLink } from '../../ui/button/button.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Onward } from '../../ui/marks/marks.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { CycleActs } from './cycle-acts.js';
import { CycleBar } from './cycle-bar.js';
import { CycleLine } from './cycle-line.js';
import { findingOf } from './cycle.finding.js';
import { TeamsOfCycle } from './teams-of-cycle.js';
import css from './okrs.module.css';

export const CyclePage_Query = graphql(`
  query CyclePage($client: String!, $cycle: Int) {
    okrsPage(client: $client, cycle: $cycle) {
      engagementId
      clientId
      clientSlug
      clientName
      planNumber
      cycles {
        id
        number
        status
      }
      cycle {
        id
        number
        status
        startsOn
        endsOn
        draftingFrom
        moment
        note
        version
        availableActions {
          ...ActOffer_action @unmask
        }
      }
      proposal {
        number
        startsOn
        endsOn
        draftingFrom
        note
      }
      toReview
      counts {
        teams
        notStarted
        drafting
        sent
        ready
        published
      }
      teams {
        teamId
        name
        kind
        parentId
        leads
        mine
        notInCycle
        lockedBecause
        letInUntil
        draftId
        status
        started
        step
        readable
        objectives
        keyResults
        healthMetrics
        editedAt
        sentAt
        publishedAt
      }
      gate {
        headline
        done
        total
        dueOn
        dueWords
        left {
          text
          dueOn
          act {
            text
            path
          }
        }
        rule {
          text
          decidedBy
          decidedOn
        }
        meanwhile {
          text
          path
        }
        overrideBy {
          name
        }
        canOverride
      }
      availableActions {
        ...ActOffer_action @unmask
      }
    }
  }
`);

export type OkrsPageFacts = CyclePageQuery['okrsPage'];
export type CycleFacts = NonNullable<OkrsPageFacts['cycle']>;

/** Where a cycle stands: its days and acts, what drafting waits for, and each team with what comes next for it. */
export function CyclePage({ page: ref }: { readonly page: PreloadedQueryRef<CyclePageQuery> }): ReactElement {
  const { data } = useReadQuery(ref);
  useRefreshOnReturn(ref, 60);
  const page = data.okrsPage;
  const { cycle, gate, clientSlug } = page;
  const { title, context } = findingOf(page);
  const openEarly = (
    <ButtonLink small to={`/c/${clientSlug}/training?early=1`}>
      Open the gate early
    </ButtonLink>
  );
  return (
    <Page>
      <ClientTabs slug={clientSlug} />
      <PageHead title={title} tabTitle={`OKRs, ${page.clientName}`} context={context} acts={<CycleActs page={page} />} />
      {cycle && <CycleLine cycle={cycle} />}
      <CycleBar slug={clientSlug} cycle={cycle} cycles={page.cycles} toReview={page.toReview} />
      {cycle?.note && <ReadOnlyLine>{cycle.note}</ReadOnlyLine>}
      {gate && (
        <div className={css.gate}>
          <GateCard {...gateParts(gate, { counted: 'trained', earlyAct: openEarly })} />
        </div>
      )}
      {cycle ? (
        <TeamsOfCycle page={page} cycle={cycle} />
      ) : (
        <EmptyState
          kind="first"
          headline="A cycle, its teams and their OKRs will stand here."
          act={
            page.planNumber === null && (
              <Link to={`/c/${clientSlug}/plan`}>
                <Onward>Read the deployment plan</Onward>
              </Link>
            )
          }
        >
          {page.planNumber === null
            ? 'Its length, its levels and how results are scored come from the deployment plan, which is not in force yet.'
            : page.proposal
              ? 'Its days follow from the programme; look at them and plan it.'
              : 'Your coach plans the first one with you.'}
        </EmptyState>
      )}
    </Page>
  );
}
