import { err, ok, checkReason, checkText } from '@cairn/kernel';
import type { Day, Refusal, Result } from '@cairn/kernel';
import { isUniversalKey, known, universalKeys } from '../parameters/catalogue.js';
import { sameValue } from '../parameters/describe.rules.js';
import { readAnswer } from '../parameters/read-answer.rules.js';
import { isRemoval, parameterOf } from './change-words.rules.js';
import type { ProposedChange } from './change-words.rules.js';
import { checkDecideBy } from './deadline.rules.js';

export interface DraftSet {
  readonly changes: readonly ProposedChange[];
  readonly whyNow: string;
  readonly ifNothing: string;
  readonly decideBy: Day | null;
}

export interface SendingTerms {
  /** No plan is in force yet: the set answers all ten questions. */
  readonly opening: boolean;
  readonly today: Day;
  readonly runningCycle: number | null;
}

/** Everything that keeps a set from being sent, in the order in which a coach reads it. */
export function faultsOf(set: DraftSet, terms: SendingTerms): readonly Refusal[] {
  const faults: Refusal[] = [];
  const check = (result: Result<unknown>): void => void (result.ok || faults.push(result.error));
  if (set.changes.length === 0 && !terms.opening) faults.push({ code: 'CHANGE_SET_EMPTY', message: 'No parameter is changed yet.', field: 'changes' });
  if (terms.opening) faults.push(...unanswered(set.changes));
  for (const change of set.changes) faults.push(...faultsOfChange(change, terms));
  if (!terms.opening) check(checkText(set.whyNow, { field: 'whyNow', code: 'CHANGE_SET_WHY_NOW', what: 'Why the plan should change now' }));
  check(checkText(set.ifNothing, { field: 'ifNothing', code: 'CHANGE_SET_IF_NOTHING', what: 'What happens if nothing is decided' }));
  check(checkDecideBy(set.decideBy, terms.today));
  return faults;
}

/** A set is sent once nothing about it is left to put right. */
export function readyToSend(set: DraftSet, terms: SendingTerms): Result<null> {
  const [first] = faultsOf(set, terms);
  return first ? err(first) : ok(null);
}

const unanswered = (changes: readonly ProposedChange[]): Refusal[] =>
  universalKeys
    .filter((key) => !changes.some((change) => change.key === key))
    .map((key) => ({
      code: 'CHANGE_SET_PARAMETER_OPEN',
      field: `changes.${key}`,
      message: `Parameter ${known[key].number}, ${known[key].title}, has no answer yet. The first plan answers all ten.`,
    }));

function faultsOfChange(change: ProposedChange, terms: SendingTerms): Refusal[] {
  const field = `changes.${change.key}`;
  const faults: Refusal[] = [];
  const check = (result: Result<unknown>): boolean => result.ok || faults.push(result.error) === 0;
  if (isRemoval(change.proposedValue)) {
    if (isUniversalKey(change.key))
      return [{ code: 'CHANGE_REMOVES_UNIVERSAL', field, message: `${known[change.key].title} is one of the ten parameters and stays in every plan.` }];
    if (change.nowValue === null) return [{ code: 'CHANGE_REMOVES_NOTHING', field, message: 'This parameter is not in the plan, so it cannot leave it.' }];
  } else if (!check(readAnswer(change.key, change.proposedValue, `${field}.proposedValue`))) return faults;
  const { title } = parameterOf(change);
  if (sameValue(change.nowValue, change.proposedValue))
    faults.push({ code: 'CHANGE_SAME_AS_NOW', field, message: `${title} stays as it is. Propose another answer, or take it out of the set.` });
  check(checkText(change.why, { field: `${field}.why`, code: 'CHANGE_WHY', what: `The reason for “${title}”` }));
  if (change.startsNowReason !== null && terms.runningCycle !== null)
    check(
      checkReason(change.startsNowReason, {
        field: `${field}.startsNowReason`,
        code: 'CHANGE_STARTS_NOW_REASON',
        what: `The reason for starting “${title}” in the middle of a cycle`,
      }),
    );
  return faults;
}
