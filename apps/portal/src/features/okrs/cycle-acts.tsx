import { useState, type ReactElement } from 'react';
import { ActOffer, stateOf } from '../../app/act-offer.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { draftAddress } from './okrs-address.js';
import { MoveCycleSheet, type CycleAct } from './move-cycle-sheet.js';
import { PlanCycleSheet } from './plan-cycle-sheet.js';
import { SpreadsheetSheet } from './spreadsheet-sheet.js';
import type { OkrsPageFacts } from './cycle-page.js';

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
  const isBetween = cycle?.status !== 'PLANNED' && cycle?.status !== 'DRAFTING';
  const mayPlan = stateOf(page.availableActions, 'planCycle')?.__typename;
  const look = writing ? 'outlined' : 'filled';
  return (
    <>
      {writing && (
        <ButtonLink look="filled" to={draftAddress(clientSlug, mine.teamId, cycle.number)}>
          {mine.started ? 'Go on writing' : 'Write your OKRs'}
        </ButtonLink>
      )}
      {cycle && next && <ActOffer actions={cycle.availableActions} action={next.act} press={() => show(next.act)} locked={lockedWords[next.act]} look={look} />}
      {cycle && (cycle.status === 'CLOSING' || cycle.status === 'CLOSED') && (
        <ButtonLink look={cycle.status === 'CLOSING' ? look : 'outlined'} to={`/c/${clientSlug}/okrs/close?cycle=${cycle.number}`}>
          {cycle.status === 'CLOSING' ? 'Scores and learnings' : 'See its scores'}
        </ButtonLink>
      )}
      {cycle && <ActOffer actions={cycle.availableActions} action="planCycle" press={() => show('days')} />}
      {(mayPlan === 'Allowed' ? proposal && isBetween : !cycle) && (
        <ActOffer
          actions={page.availableActions}
          action="planCycle"
          press={() => show('plan')}
          locked="Plan the first cycle"
          look={cycle ? 'outlined' : 'filled'}
        />
      )}
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
