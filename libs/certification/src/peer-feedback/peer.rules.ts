import { checkText, cleanText, ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';

export interface Work {
  readonly roundId: string;
  /** How many colleagues have it, given or begun. */
  readonly readers: number;
  readonly handedInAt: string;
}

/** Whoever asks for a colleague’s work gets the one that the fewest read so far, of those the one that waits longest; one at a time. */
export function takeWork(
  works: readonly Work[],
  mine: { readonly open: number; readonly given: number; readonly give: number },
): Result<{ readonly roundId: string }> {
  if (mine.open > 0) return refusal('PEER_ONE_AT_A_TIME', 'Finish the feedback you have begun first.');
  if (mine.given >= mine.give) return refusal('PEER_ENOUGH', 'You have given all the feedback this item asks for.');
  const next = [...works].sort((one, other) => one.readers - other.readers || (one.handedInAt < other.handedInAt ? -1 : 1))[0];
  return next
    ? ok({ roundId: next.roundId })
    : refusal('PEER_NOTHING_YET', 'No colleague has handed in yet whose work you have not read. It comes here as soon as somebody does.');
}

/** Feedback to a colleague says what helped, and asks something; given, it stays. */
export function giveFeedback(of: { readonly status: 'DRAFT' | 'GIVEN'; readonly helped: string; readonly question: string }): Result<null> {
  if (of.status === 'GIVEN') return refusal('PEER_GIVEN', 'You have given this feedback.');
  const helped = checkText(of.helped, { field: 'helped', code: 'PEER_HELPED', what: 'What helped you', most: 4_000 });
  if (!helped.ok) return helped;
  const question = checkText(of.question, { field: 'question', code: 'PEER_QUESTION', what: 'Your question', most: 4_000 });
  if (!question.ok) return question;
  return cleanText(of.helped).split(/\s+/u).length < 3 ? refusal('PEER_HELPED_TOO_SHORT', 'Say in a sentence what helped you.', 'helped') : ok(null);
}

/** What colleagues said to one’s own work is read once one has given what the item asks for. */
export const seesReceived = (given: number, give: number): boolean => given >= give;
