import { ok, refusal, type Result } from '@cairn/kernel';
import type { CycleDays, CycleFacts } from './cycle.facts.js';

/** What has begun keeps its first day: teams that draft keep the day on which they could begin, a running cycle keeps its start, a closing one all. */
export function datesMove(cycle: CycleFacts, to: CycleDays): Result<true> {
  if (cycle.status === 'CLOSING' || cycle.status === 'CLOSED')
    return refusal('CYCLE_OVER', `Cycle ${cycle.number} is being closed or is over, so its days stay.`);
  if (cycle.status !== 'PLANNED' && to.draftingFrom !== cycle.draftingFrom)
    return refusal('CYCLE_DRAFTS', 'Teams draft already, so the first day of drafting stays.', 'draftingFrom');
  if (cycle.status === 'RUNNING' && to.startsOn !== cycle.startsOn)
    return refusal('CYCLE_RUNS', 'This cycle has begun, so only its last day can move.', 'startsOn');
  return ok(true);
}

/** Cycles are planned and moved while the engagement goes on. */
export function whileProgrammeRuns(status: 'ACTIVE' | 'PAUSED' | 'CLOSED'): Result<true> {
  if (status === 'CLOSED') return refusal('ENGAGEMENT_CLOSED', 'This engagement is closed. Its OKRs stay as they are.');
  return status === 'PAUSED' ? refusal('ENGAGEMENT_PAUSED', 'The engagement is paused. Resume it, then plan its cycles.') : ok(true);
}
