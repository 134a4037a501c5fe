import { momentWords, sentence, type Instant } from '@cairn/kernel';

const atOnce = /^As soon as it is in force(?:, |\.)?/u;

export interface StartFacts {
  /** As it was sent; stays as it is in the record. */
  readonly startsText: string;
  readonly inForceAt: Instant;
  /** All have approved, so that the moment is certain. */
  readonly isSettled: boolean;
  readonly zone: string;
  readonly now: Instant;
}

/** A signer reads the hour and the day of a start, not that it starts when it starts: known once all have approved, else the one that follows from approving now. */
export function startsInWords({ startsText, inForceAt, isSettled, zone, now }: StartFacts): string {
  if (!atOnce.test(startsText)) return sentence(startsText.replace(/^This starts /u, ''));
  const moment = momentWords(inForceAt, zone, now);
  const when = isSettled ? `${moment}.` : `09:00 after the last approval. If that comes now: ${moment}.`;
  const more = startsText.replace(atOnce, '');
  return more === '' ? when : `${when} ${sentence(more)}`;
}
