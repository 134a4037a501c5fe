import { instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { TipOutcome, TipSubject } from '../tip-kinds.js';
import { tipReportsAnswered } from '../tips.events.js';

/** Whatever was reported of a subject is answered at once, by a moderator or because its author took it back; whoever reported it hears of it. */
export async function closeReports(
  tx: Tx,
  { tipId, tipCommentId }: TipSubject,
  { outcome, by, remark }: { readonly outcome: TipOutcome; readonly by: string | null; readonly remark: string },
): Promise<void> {
  const closed = await tx.rows<{ id: string }>(
    `update tip_report set resolved_at = $4, resolved_by = $5, outcome = $6, remark = $7
      where practice_id = $1 and post_id = $2 and resolved_at is null and comment_id is not distinct from $3::uuid returning id`,
    [tipId, tipCommentId, instant(tx.now()), by, outcome, remark],
  );
  if (closed.length > 0) await tx.emit(tipReportsAnswered({ tipId, tipCommentId, outcome, reportIds: closed.map(({ id }) => id).sort() }));
}
