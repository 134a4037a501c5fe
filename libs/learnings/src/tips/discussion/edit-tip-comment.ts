import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { throwAway } from '../bin/throw-away.js';
import { checkNames } from '../posts/check-names.js';
import { nextWording } from '../posts/edit-tip-post.js';
import { speakersOf, tipToRead } from '../posts/load-tip.js';
import { TipPostRow } from '../posts/tip-post.entity.js';
import { checkComment } from '../posts/tip-text.rules.js';
import { TipWordingRow } from '../posts/tip-wording.entity.js';
import { canChangeWords, canReadWords } from '../tips.policy.js';
import { TipCommentRow } from './tip-comment.entity.js';

export interface EditTipCommentInput {
  readonly idempotencyKey: string;
  readonly tipCommentId: string;
  readonly version: number;
  readonly text: string;
  readonly notNames: readonly string[];
}

/** The comment with its post, held, for its author. Throws NOT_FOUND, FORBIDDEN for other readers. */
async function commentToWrite(tx: Tx, viewer: Viewer, tipCommentId: string): Promise<{ comment: TipCommentRow; post: TipPostRow }> {
  const comment = await tx.table(TipCommentRow).get(tipCommentId);
  const post = await tipToRead(tx, viewer, comment.postId);
  if (!canReadWords(viewer, comment)) throw notFound();
  authorize(canChangeWords(viewer, comment), 'Only whoever wrote this changes it.');
  return { comment, post };
}

/** Its author says it in other words; how it read before can be looked up. Throws CONFLICT. */
@Injectable()
export class EditTipComment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditTipCommentInput): Promise<Result<{ tipId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.edit-tip-comment', input }, async (tx) => {
      const { comment } = await commentToWrite(tx, viewer, input.tipCommentId);
      const tipId = comment.postId;
      const text = checkComment(input.text);
      if (!text.ok) return text;
      if (text.value === comment.text) return refusal('TIP_UNCHANGED', 'Nothing has changed yet. Change something, or go back.', 'text');
      const asked = { notNames: [...comment.notNames, ...input.notNames], speakers: await speakersOf(tx, tipId) };
      const names = await checkNames(tx, [{ field: 'text', text: text.value }], asked);
      if (!names.ok) return names;
      await tx.table(TipWordingRow).add({
        ...{ id: newId(), postId: tipId, commentId: comment.id, number: await nextWording(tx, tipId, comment.id), title: '', intro: comment.text, tips: [] },
        ...{ theme: null, phase: null, writtenAt: comment.editedAt ?? comment.at, clearedBy: null, clearedAt: null },
      });
      await tx.table(TipCommentRow).change(comment.id, input.version, { text: text.value, notNames: names.value, editedAt: instant(tx.now()) });
      return ok({ tipId });
    });
  }
}

/** Its author takes it back: nobody reads the words any more, the place says so, and an accepted answer is accepted no more. Throws CONFLICT. */
@Injectable()
export class RemoveTipComment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { idempotencyKey: string; tipCommentId: string; version: number }): Promise<Result<{ tipId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.remove-tip-comment', input }, async (tx) => {
      const { comment, post } = await commentToWrite(tx, viewer, input.tipCommentId);
      const isAccepted = post.acceptedId === comment.id;
      if (isAccepted) await tx.table(TipPostRow).amend({ id: post.id }, { acceptedId: null });
      const gone = { text: '', notNames: [], hiddenReason: null, hiddenBy: null, hiddenAt: null };
      await tx.table(TipCommentRow).change(comment.id, input.version, { ...gone, status: 'REMOVED' });
      await tx.table(TipWordingRow).remove({ commentId: comment.id });
      const { text, notNames, hiddenReason, hiddenBy, hiddenAt } = comment;
      const words = { text, notNames, hiddenReason, hiddenBy, hiddenAt, acceptedId: isAccepted ? comment.id : null };
      await throwAway(tx, viewer.personId, { tipId: post.id, tipCommentId: comment.id }, words);
      return ok({ tipId: post.id });
    });
  }
}
