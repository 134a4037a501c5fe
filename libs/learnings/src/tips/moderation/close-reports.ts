import { instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { TipOutcome, TipSubject } from '../tip-kinds.js';

/** Whatever was reported of a subject is answered at once, by a moderator. */
export async function closeReports(
  tx: Tx,
  { tipId, tipCommentId }: TipSubject,
  { outcome, by, remark }: { readonly outcome: TipOutcome; readonly by: string; readonly remark: string },
): Promise<void> {
  await tx.rows(
    `update tip_report set resolved_at = $4, resolved_by = $5, outcome = $6, remark = $7
      where practice_id = $1 and post_id = $2 and resolved_at is null and comment_id is not distinct from $3::uuid`,
    [tipId, tipCommentId, instant(tx.now()), by, outcome, remark],
  );
}
