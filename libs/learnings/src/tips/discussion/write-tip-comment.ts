import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { beginFollowing } from '../follows/begin-following.js';
import { checkNames } from '../posts/check-names.js';
import { speakersOf, stillOpen, tipToRead } from '../posts/load-tip.js';
import { languageOf } from '../posts/publish-tip-post.js';
import { checkComment } from '../posts/tip-text.rules.js';
import type { TipCommentKind } from '../tip-kinds.js';
import { tipCommented } from '../tips.events.js';
import { TipCommentRow } from './tip-comment.entity.js';

export interface WriteTipCommentInput {
  readonly idempotencyKey: string;
  readonly tipId: string;
  readonly kind: TipCommentKind;
  readonly text: string;
  readonly notNames: readonly string[];
}

/** Somebody says something below a post, or answers a question. */
@Injectable()
export class WriteTipComment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WriteTipCommentInput): Promise<Result<{ tipId: string }>> {
    const { tipId, kind, notNames } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.write-tip-comment', input }, async (tx) => {
      const post = await tipToRead(tx, viewer, tipId);
      const open = stillOpen(post);
      if (!open.ok) return open;
      if (kind === 'ANSWER' && post.kind !== 'QUESTION') return refusal('TIP_NO_QUESTION', 'Nobody asked anything here. Write it as a comment.', 'kind');
      const text = checkComment(input.text);
      if (!text.ok) return text;
      const speakers = [...(await speakersOf(tx, tipId)), viewer.name];
      const names = await checkNames(tx, [{ field: 'text', text: text.value }], { notNames, speakers });
      if (!names.ok) return names;
      const tipCommentId = newId();
      await tx.table(TipCommentRow).add({
        ...{ id: tipCommentId, postId: tipId, authorId: viewer.personId, kind, text: text.value, language: await languageOf(tx), notNames: names.value },
        ...{ status: 'OPEN', hiddenReason: null, hiddenBy: null, hiddenAt: null, at: instant(tx.now()), editedAt: null },
      });
      await beginFollowing(tx, viewer.personId, tipId);
      await tx.emit(tipCommented({ tipId, tipCommentId, kind }));
      return ok({ tipId });
    });
  }
}
