import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { IsNull } from 'typeorm';
import { subjectToRead } from '../posts/load-tip.js';
import { TipThanksRow } from './tip-thanks.entity.js';

export interface SubjectInput {
  readonly idempotencyKey: string;
  readonly tipId: string;
  readonly tipCommentId?: string | null;
}

/** It helped somebody: said once, and not of one's own words. */
@Injectable()
export class ThankForTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SubjectInput): Promise<Result<{ tipId: string }>> {
    const { tipId, tipCommentId = null } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.thank-for-tip', input }, async (tx) => {
      const subject = await subjectToRead(tx, viewer, { tipId, tipCommentId });
      if (subject.authorId === viewer.personId) return refusal('THANKS_OWN', 'These are your own words. Others say whether they helped.');
      if (subject.status !== 'OPEN') return refusal('TIP_GONE', 'This does not stand any more.');
      await tx.rows(
        `insert into tip_thanks (practice_id, id, person_id, post_id, comment_id, at) values ($1, $2, $3, $4, $5, $6) on conflict (practice_id, post_id, comment_id, person_id) do nothing`,
        [newId(), viewer.personId, tipId, tipCommentId, instant(tx.now())],
      );
      return ok({ tipId });
    });
  }
}

/** Takes that back. */
@Injectable()
export class UnthankForTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SubjectInput): Promise<Result<{ tipId: string }>> {
    const { tipId, tipCommentId = null } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.unthank-for-tip', input }, async (tx) => {
      await subjectToRead(tx, viewer, { tipId, tipCommentId });
      await tx.table(TipThanksRow).remove({ personId: viewer.personId, postId: tipId, commentId: tipCommentId ?? IsNull() });
      return ok({ tipId });
    });
  }
}
