import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { subjectToRead } from '../posts/load-tip.js';
import { TipWordingRow } from '../posts/tip-wording.entity.js';
import { canClearWording } from '../tips.policy.js';

/** Takes an earlier wording away, because it holds what had to go; that there was one can still be seen. */
@Injectable()
export class ClearTipWording {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { idempotencyKey: string; tipWordingId: string }): Promise<Result<{ tipId: string; tipCommentId: string | null }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.clear-tip-wording', input }, async (tx) => {
      const wording = await tx.table(TipWordingRow).get(input.tipWordingId);
      const subject = await subjectToRead(tx, viewer, { tipId: wording.postId, tipCommentId: wording.commentId });
      if (subject.status === 'REMOVED') throw notFound();
      authorize(canClearWording(viewer, subject), 'Its author takes an earlier wording away, or a moderator.');
      if (wording.clearedAt !== null) return refusal('WORDING_CLEARED', 'This wording is gone already.');
      const cleared = { title: '', intro: '', tips: [], clearedBy: viewer.personId, clearedAt: instant(tx.now()) };
      await tx.table(TipWordingRow).amend({ id: wording.id }, cleared);
      return ok({ tipId: wording.postId, tipCommentId: wording.commentId });
    });
  }
}
