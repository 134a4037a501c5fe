import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { stillOpen, tipToRead } from '../posts/load-tip.js';
import { TipPostRow } from '../posts/tip-post.entity.js';
import { canAcceptAnswer } from '../tips.policy.js';
import { mayAccept } from './comment.rules.js';
import { TipCommentRow } from './tip-comment.entity.js';

const whoAsked = 'Whoever asked says which answer helped.';

/** The asker says which answer helped; another one takes its place. Throws FORBIDDEN for everybody else. */
@Injectable()
export class AcceptTipAnswer {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { idempotencyKey: string; tipCommentId: string }): Promise<Result<{ tipId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.accept-tip-answer', input }, async (tx) => {
      const comment = await tx.table(TipCommentRow).get(input.tipCommentId);
      const post = await tipToRead(tx, viewer, comment.postId);
      authorize(canAcceptAnswer(viewer, post), whoAsked);
      const may = mayAccept(comment);
      if (!may.ok) return may;
      const open = stillOpen(post);
      if (!open.ok) return open;
      await tx.table(TipPostRow).amend({ id: post.id }, { acceptedId: comment.id });
      return ok({ tipId: post.id });
    });
  }
}

/** The question is open again. Throws NOT_FOUND where no answer was accepted. */
@Injectable()
export class UnacceptTipAnswer {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { idempotencyKey: string; tipId: string }): Promise<Result<{ tipId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.unaccept-tip-answer', input }, async (tx) => {
      const post = await tipToRead(tx, viewer, input.tipId);
      authorize(canAcceptAnswer(viewer, post), whoAsked);
      if (post.acceptedId === null) throw notFound();
      await tx.table(TipPostRow).amend({ id: post.id }, { acceptedId: null });
      return ok({ tipId: post.id });
    });
  }
}
