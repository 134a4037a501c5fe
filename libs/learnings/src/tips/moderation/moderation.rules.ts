import { checkText, ok, refusal, typed, type Result } from '@cairn/kernel';
import type { TipStatus, TipVerdict } from '../tip-kinds.js';

export interface Reported {
  readonly isOwn: boolean;
  readonly status: TipStatus;
  /** This reader has reported it, and nobody has answered. */
  readonly isReported: boolean;
}

/** Readers report what others wrote and everybody can read, once until somebody has answered. */
export function checkReport({ isOwn, status, isReported }: Reported, reason: string): Result<string> {
  if (isOwn) return refusal('REPORT_OWN', 'These are your own words. Change them, or take them back.');
  if (status === 'REMOVED') return refusal('TIP_GONE', 'Its author has taken this back already.');
  if (status === 'HIDDEN') return refusal('TIP_HIDDEN_ALREADY', 'A moderator has hidden this already.');
  if (isReported) return refusal('REPORTED_ALREADY', 'You have reported this already. A moderator reads it.');
  return checkText(reason, { field: 'reason', code: 'REPORT_REASON', what: 'What is wrong with it' });
}

/** Hiding takes words from everybody, so their author is told why. */
export function checkHiding(status: TipStatus, reason: string): Result<string> {
  if (status === 'REMOVED') return refusal('TIP_GONE', 'Its author has taken this back already.');
  if (status === 'HIDDEN') return refusal('TIP_HIDDEN_ALREADY', 'This is hidden already.');
  return checkText(reason, { field: 'reason', code: 'HIDING_REASON', what: 'The reason, which its author reads,' });
}

export const checkRestoring = (status: TipStatus): Result<null> => (status === 'HIDDEN' ? ok(null) : refusal('TIP_NOT_HIDDEN', 'This is not hidden.'));

export interface ToJudge {
  readonly resolved: boolean;
  readonly isOwn: boolean;
  /** Of moderators besides this one. */
  readonly others: number;
}

/** A report is answered once, and nobody judges what was said about their own words while somebody else can. */
export function checkVerdict({ resolved, isOwn, others }: ToJudge, status: TipStatus, verdict: TipVerdict, reason: string): Result<string> {
  if (resolved) return refusal('REPORT_RESOLVED', 'Somebody else has just answered this report.');
  if (isOwn && others > 0 && verdict === 'LEAVE')
    return refusal('REPORT_OF_OWN', 'It is about your own words, so another moderator decides. You can hide or change them yourself.');
  return verdict === 'HIDE' ? checkHiding(status, reason) : typed(reason, 'reason', 'The remark');
}
