import { ok, refusal, type Result } from '@cairn/kernel';
import type { TipCommentKind, TipStatus } from '../tip-kinds.js';

/** One answer is accepted, and only one that still stands; a comment asks back or adds something, it does not settle the question. */
export function mayAccept({ kind, status }: { readonly kind: TipCommentKind; readonly status: TipStatus }): Result<null> {
  if (kind !== 'ANSWER') return refusal('TIP_NOT_AN_ANSWER', 'This is a comment. Only an answer can be accepted.');
  if (status !== 'OPEN') return refusal('TIP_ANSWER_GONE', 'This answer does not stand any more. Choose another one.');
  return ok(null);
}
