import { dayIn, dayWords, ok, refusal, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { AssignmentFacts } from './assignment.facts.js';

/** Writing and handing in wait for the start of the cohort; what was begun under an older rule goes on. */
export async function demandOpen(tx: Tx, facts: AssignmentFacts, _isBegun: boolean): Promise<Result<null>> {
  const today = dayIn(facts.cohort.timeZone, tx.now());
  if (facts.cohort.status === 'CANCELLED') return refusal('ASSIGNMENT_COHORT_CANCELLED', 'This cohort was cancelled.');
  if (facts.cohort.startsOn > today) return refusal('ASSIGNMENT_LOCKED', `This opens with the cohort, on ${dayWords(facts.cohort.startsOn, today)}.`);
  return Promise.resolve(ok(null));
}
