import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { draftContent } from './draft-content.sql.js';
import type { DraftContent } from './snapshot.js';

/** All that stands in a draft, also what is still written in silence. Throws NOT_FOUND. */
export async function contentOf(tx: Tx, draftId: string): Promise<DraftContent> {
  const found = await tx.row<{ content: DraftContent }>(
    `select ${draftContent('l.deleted_at is null', 'o.deleted_at is null')} as content from okr_draft d where d.practice_id = $1 and d.id = $2`,
    [draftId],
  );
  if (!found) throw notFound();
  return found.content;
}
