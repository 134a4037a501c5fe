import { useState, type ReactElement } from 'react';
import { gateParts } from '../../app/gate.js';
import { graphql } from '../../graphql/gql.js';
import type { CycleAct_ActionFragment } from '../../graphql/graphql.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { draftAddress } from './okrs-address.js';
import { MoveCycleSheet, type CycleAct } from './move-cycle-sheet.js';
import { PlanCycleSheet } from './plan-cycle-sheet.js';
import { SpreadsheetSheet } from './spreadsheet-sheet.js';
import type { OkrsPageFacts } from './cycle-page.js';

export const CycleAct_action = graphql(`
  fragment CycleAct_action on AvailableAction {
    action
    state {
      ... on Allowed {
        label
      }
      ... on Gated {
        headline
        dueOn
        left {
          text
          dueOn
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
    }
  }
`);

type Actions = readonly CycleAct_ActionFragment[];
const stateOf = (actions: Actions, name: string) => actions.find(({ action }) => action === name)?.state;
const moves: readonly CycleAct[] = ['startDrafting', 'startCycle', 'startClosing'];

/** What can be done about the cycle now: its next step is the one filled button; for whoever writes, it is their draft. */
export function CycleActs({ page }: { readonly page: OkrsPageFacts }): ReactElement {
  const [shown, show] = useState<CycleAct | 'plan' | 'days' | 'sheet'>();
  const { cycle, proposal, clientSlug, engagementId } = page;
  const close = (): void => show(undefined);
  const mine = page.teams.find((team) => team.mine && team.draftId !== null);
  const writing = mine && cycle?.status === 'DRAFTING';
  const next = moves
    .map((act) => ({ act, state: cycle ? stateOf(cycle.availableActions, act) : undefined }))
    .find(({ state }) => state && state.__typename !== 'Forbidden');
  const days = cycle && stateOf(cycle.availableActions, 'planCycle');
  const plan = stateOf(page.availableActions, 'planCycle');
  const look = writing ? 'outlined' : 'filled';
  return (
    <>
      {writing && (
        <ButtonLink look="filled" to={draftAddress(clientSlug, mine.teamId, cycle.number)}>
          {mine.started ? 'Go on writing' : 'Write your OKRs'}
        </ButtonLink>
      )}
      {next?.state?.__typename === 'Allowed' && (
        <Button look={look} onClick={() => show(next.act)}>
          {next.state.label}
        </Button>
      )}
      {next?.state?.__typename === 'Gated' && <LockedButton gate={gateParts(next.state)}>{lockedWords[next.act]}</LockedButton>}
      {cycle && (cycle.status === 'CLOSING' || cycle.status === 'CLOSED') && (
        <ButtonLink look={cycle.status === 'CLOSING' ? look : 'outlined'} to={`/c/${clientSlug}/okrs/close?cycle=${cycle.number}`}>
          {cycle.status === 'CLOSING' ? 'Scores and learnings' : 'See its scores'}
        </ButtonLink>
      )}
      {days?.__typename === 'Allowed' && <Button onClick={() => show('days')}>{days.label}</Button>}
      {proposal && plan?.__typename === 'Allowed' && cycle?.status !== 'PLANNED' && cycle?.status !== 'DRAFTING' && (
        <Button look={cycle ? 'outlined' : 'filled'} onClick={() => show('plan')}>
          {plan.label}
        </Button>
      )}
      {plan?.__typename === 'Gated' && !cycle && <LockedButton gate={gateParts(plan)}>Plan the first cycle</LockedButton>}
      {cycle && page.teams.some((team) => team.readable) && (
        <Button look="quiet" onClick={() => show('sheet')}>
          Spreadsheet
        </Button>
      )}
      {cycle && shown === 'sheet' && <SpreadsheetSheet page={page} cycle={cycle} close={close} />}
      {cycle && shown && moves.includes(shown as CycleAct) && <MoveCycleSheet act={shown as CycleAct} cycle={cycle} counts={page.counts} close={close} />}
      {cycle && shown === 'days' && <PlanCycleSheet engagementId={engagementId} days={cycle} cycle={cycle} close={close} />}
      {proposal && shown === 'plan' && <PlanCycleSheet engagementId={engagementId} days={proposal} close={close} />}
    </>
  );
}

const lockedWords: Readonly<Record<CycleAct, string>> = { startDrafting: 'Open drafting', startCycle: 'Start the cycle', startClosing: 'Begin to close it' };
