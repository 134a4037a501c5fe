import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, unschedule, type Tx } from '@cairn/platform';
import { IsNull } from 'typeorm';
import { readableReaches } from '../../learnings.policy.js';
import { TipCommentRow } from '../discussion/tip-comment.entity.js';
import type { SubjectInput } from '../follows/thank-for-tip.js';
import { tipToRead } from '../posts/load-tip.js';
import { TipPostRow } from '../posts/tip-post.entity.js';
import type { TipStatus, TipSubject } from '../tip-kinds.js';
import { canChangeWords } from '../tips.policy.js';
import { tipPutBack } from '../tips.events.js';
import { checkPuttingBack } from './bin.rules.js';
import { emptyTipBinKind } from './throw-away.js';
import { TipInBinRow } from './tip-in-bin.entity.js';

interface Place {
  readonly authorId: string;
  readonly status: TipStatus;
}

/** Where the words stood, held. Throws NOT_FOUND, also for readers of a post that its author took back. */
async function placeOf(tx: Tx, viewer: Viewer, { tipId, tipCommentId }: TipSubject): Promise<Place> {
  if (tipCommentId !== null) await tipToRead(tx, viewer, tipId);
  const [table, its] = tipCommentId === null ? ['tip_post', 'id = $2 and reach = any ($3::text[])'] : ['tip_comment', 'post_id = $2 and id = $3'];
  const found = await tx.row<Place>(`select author_id as "authorId", status from ${table} where practice_id = $1 and ${its} for update`, [
    tipId,
    tipCommentId ?? readableReaches(viewer),
  ]);
  if (!found || (tipCommentId === null && found.status === 'REMOVED' && !canChangeWords(viewer, found))) throw notFound();
  return found;
}

/** The author thinks better of it: the words stand again where they stood, hidden if they were. Throws NOT_FOUND, FORBIDDEN for other readers. */
@Injectable()
export class PutBackTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SubjectInput): Promise<Result<{ tipId: string }>> {
    const subject = { tipId: input.tipId, tipCommentId: input.tipCommentId ?? null };
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.put-back-tip', input }, async (tx) => {
      const place = await placeOf(tx, viewer, subject);
      authorize(canChangeWords(viewer, place), 'Only whoever wrote this puts it back.');
      const inBin = await tx.table(TipInBinRow).first({ postId: subject.tipId, commentId: subject.tipCommentId ?? IsNull() });
      const may = checkPuttingBack(place.status, inBin !== null);
      if (!may.ok) return may;
      if (inBin) await putBack(tx, inBin);
      return ok({ tipId: subject.tipId });
    });
  }
}

async function putBack(tx: Tx, inBin: TipInBinRow): Promise<void> {
  const { id, postId, commentId, title, intro, tips, text, notNames, hiddenReason, hiddenBy, hiddenAt, acceptedId } = inBin;
  const marks = { status: hiddenReason === null ? ('OPEN' as const) : ('HIDDEN' as const), hiddenReason, hiddenBy, hiddenAt, notNames };
  if (commentId === null) await tx.table(TipPostRow).amend({ id: postId }, { ...marks, title, intro, tips });
  else await tx.table(TipCommentRow).amend({ id: commentId }, { ...marks, text });
  // Accepted again, unless another answer has been or this one does not stand any more.
  await tx.rows(
    `update tip_post set accepted_id = $3 where practice_id = $1 and id = $2 and accepted_id is null
        and exists (select from tip_comment c where c.practice_id = $1 and c.id = $3 and c.status = 'OPEN')`,
    [postId, acceptedId],
  );
  await tx.table(TipInBinRow).remove({ id });
  await unschedule(tx, emptyTipBinKind, id);
  await tx.emit(tipPutBack({ tipId: postId, tipCommentId: commentId }));
}
