import { checkText, ok, refusal, typed, type Result } from '@cairn/kernel';
import type { ReviewVerdict, SharedStatus, WithdrawalCause } from '../learning-kinds.js';
import type { Allowed } from '../sharing/sharing.rules.js';
import { consentAllows } from '../sharing/sharing.rules.js';

export interface ReviewedCopy {
  readonly status: SharedStatus;
  readonly round: number;
  /** Null unless it was withdrawn. */
  readonly withdrawnBecause: WithdrawalCause | null;
}

export interface GivenVerdict {
  readonly round: number;
  readonly verdict: ReviewVerdict;
  readonly remark: string;
}

const settled: Readonly<Record<Exclude<SharedStatus, 'IN_REVIEW'>, string>> = {
  PUBLISHED: 'Somebody else has just read this: it is published.',
  RETURNED: 'Somebody else has just read this: it went back to its author with remarks.',
  WITHDRAWN: 'This was taken back in the meantime, so there is nothing left to decide.',
};

const withoutConsent = (): Result<never> =>
  refusal('REVIEW_CONSENT', 'The client has withdrawn its consent in the meantime, so this cannot be published. Its author keeps the text and is told.');

/**
 * One person reads each round, and whoever comes second is told what the first one said. Going back needs words that help the author;
 * publishing asks the client's consent once more, because it may have ended while the text lay here. The reader is not told whose it was.
 */
export function decideReview(copy: ReviewedCopy, given: GivenVerdict, allowed: Allowed | null): Result<{ readonly remark: string }> {
  if (copy.withdrawnBecause === 'CONSENT') return withoutConsent();
  if (copy.status !== 'IN_REVIEW') return refusal(`REVIEW_${copy.status}`, settled[copy.status]);
  if (copy.round !== given.round) return refusal('REVIEW_ROUND', 'Its author has changed this since you opened it. Read it once more.');
  if (given.verdict === 'RETURN') {
    const remark = checkText(given.remark, { field: 'remark', code: 'REVIEW_REMARK', what: 'What the author should change', most: 2000 });
    return remark.ok ? ok({ remark: remark.value }) : remark;
  }
  if (!consentAllows(allowed).ok) return withoutConsent();
  const remark = typed(given.remark, 'remark', 'The remark', 2000);
  return remark.ok ? ok({ remark: remark.value }) : remark;
}
