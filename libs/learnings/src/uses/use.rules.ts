import { ok, refusal, type Day, type Result } from '@cairn/kernel';
import { reaches, type ConsentLevel } from '@cairn/deployment';
import { isOld } from '../search/search.rules.js';

export interface Seen {
  readonly clientName: string;
  readonly level: ConsentLevel;
  /** It began there, or somebody saw it there before. */
  readonly counted: boolean;
}

/** A learning counts each client once, and only one that agreed to be counted. */
export function seeToo({ clientName, level, counted }: Seen): Result<null> {
  if (counted) return refusal('LEARNING_COUNTED', `${clientName} counts for this learning already.`, 'engagementId');
  if (!reaches(level, 'AGGREGATE'))
    return refusal(
      'LEARNING_CONSENT',
      `${clientName} has not agreed to be counted. Ask for its consent on the client’s consent page, then add it.`,
      'engagementId',
    );
  return ok(null);
}

/** Asked once a year; what was confirmed since needs nothing. */
export const confirm = (confirmedOn: Day | null, today: Day): Result<null> =>
  isOld(confirmedOn, today) ? ok(null) : refusal('LEARNING_FRESH', 'Somebody found this true within the last year. It is asked again a year after that.');

/** Two of them, not one with itself; kept in one order whoever begins. */
export function pairOf(one: string, other: string): Result<readonly [string, string]> {
  if (one === other) return refusal('LEARNING_ITSELF', 'A learning does not contradict itself. Choose another one.', 'otherId');
  return ok(one < other ? [one, other] : [other, one]);
}
