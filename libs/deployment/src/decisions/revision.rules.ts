import type { ChangeWords } from '../change-sets/change-words.rules.js';
import { compareTexts } from '../plans/difference.rules.js';
import type { TextDifference } from '../plans/difference.rules.js';
import type { Verdict } from './verdict.rules.js';

type Kept = Pick<Verdict, 'parameterKey' | 'verdict' | 'textSha256'>;
type SentText = { readonly key: string; readonly textSha256: string };

/** An approval holds for exact words: what was sent again unchanged stays approved, everything else is open again, and so is whatever a change was asked for. */
export const carryOver = <V extends Kept>(verdicts: readonly V[], changes: readonly SentText[]): readonly V[] =>
  verdicts.filter(
    (verdict) => verdict.verdict === 'APPROVED' && changes.some((change) => change.key === verdict.parameterKey && change.textSha256 === verdict.textSha256),
  );

/** A later count of people does not reopen what was approved: while the rest reads as before, the words stay as they were sent. */
export const keepAsSent = <C extends Pick<ChangeWords, 'nowText' | 'proposedText' | 'why' | 'question' | 'title' | 'startsText' | 'affectedText'>>(
  before: C | undefined,
  next: C,
): C =>
  before && (['title', 'question', 'nowText', 'proposedText', 'why', 'startsText'] as const).every((part) => before[part] === next[part])
    ? { ...next, affectedText: before.affectedText }
    : next;

export type Freshness = 'NEW' | 'CHANGED' | 'UNCHANGED';

export interface SinceYouLooked {
  readonly key: string;
  readonly freshness: Freshness;
  /** Where a correction changed the proposal itself: from the words seen last to those of now. */
  readonly difference: TextDifference | null;
}

type Read = SentText & Pick<ChangeWords, 'proposedText'>;

/** Who opens an older mail sees what was corrected since, change by change; without an earlier look everything is new. */
export function sinceYouLooked(seen: readonly Read[], now: readonly Read[]): readonly SinceYouLooked[] {
  return now.map((change) => {
    const before = seen.find((one) => one.key === change.key);
    if (!before) return { key: change.key, freshness: 'NEW', difference: null };
    if (before.textSha256 === change.textSha256) return { key: change.key, freshness: 'UNCHANGED', difference: null };
    return {
      key: change.key,
      freshness: 'CHANGED',
      difference: before.proposedText === change.proposedText ? null : compareTexts(before.proposedText, change.proposedText),
    };
  });
}
