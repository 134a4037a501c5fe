import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import type { LearningPhase, LearningTheme } from '../../learning-kinds.js';
import { throwAway } from '../bin/throw-away.js';
import { checkNames, fieldsOfPost } from './check-names.js';
import { speakersOf, tipToWrite } from './load-tip.js';
import { TipPostRow } from './tip-post.entity.js';
import { checkPost, readsTheSame, type TipTexts } from './tip-text.rules.js';
import { TipWordingRow } from './tip-wording.entity.js';

export interface EditTipInput extends TipTexts {
  readonly idempotencyKey: string;
  readonly tipId: string;
  readonly version: number;
  readonly theme: LearningTheme;
  readonly phase?: LearningPhase | null;
  readonly notNames: readonly string[];
}

/** The author changes a post; how it read before can be looked up by its readers. Throws CONFLICT. */
@Injectable()
export class EditTipPost {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditTipInput): Promise<Result<{ tipId: string }>> {
    const { tipId, theme } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.edit-tip', input }, async (tx) => {
      const post = await tipToWrite(tx, viewer, tipId);
      const texts = checkPost(post.kind, input);
      if (!texts.ok) return texts;
      const phase = input.phase ?? null;
      if (readsTheSame(post, texts.value) && post.theme === theme && post.phase === phase)
        return refusal('TIP_UNCHANGED', 'Nothing has changed yet. Change something, or go back.');
      const asked = { notNames: [...post.notNames, ...input.notNames], speakers: await speakersOf(tx, tipId) };
      const names = await checkNames(tx, fieldsOfPost(texts.value), asked);
      if (!names.ok) return names;
      await keepWording(tx, post);
      await tx.table(TipPostRow).change(tipId, input.version, { ...texts.value, theme, phase, notNames: names.value, editedAt: instant(tx.now()) });
      return ok({ tipId });
    });
  }
}

async function keepWording(tx: Tx, { id: postId, title, intro, tips, theme, phase, publishedAt, editedAt }: TipPostRow): Promise<void> {
  const wording = { id: newId(), postId, commentId: null, title, intro, tips, theme, phase, writtenAt: editedAt ?? publishedAt };
  await tx.table(TipWordingRow).add({ ...wording, number: await nextWording(tx, postId, null), clearedBy: null, clearedAt: null });
}

/** Wordings of a post, and those of each comment, are counted from 1. */
export async function nextWording(tx: Tx, postId: string, commentId: string | null): Promise<number> {
  const found = await tx.row<{ next: number }>(
    `select 1 + coalesce(max(w.number), 0) as next from tip_wording w where w.practice_id = $1 and w.post_id = $2 and w.comment_id is not distinct from $3`,
    [postId, commentId],
  );
  return found?.next ?? 1;
}

/** The author takes a post back: nobody reads it any more, and earlier wordings are gone for good; what others said goes with its place. Throws CONFLICT. */
@Injectable()
export class RemoveTipPost {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { idempotencyKey: string; tipId: string; version: number }): Promise<Result<{ tipId: string | null }>> {
    const { tipId } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.remove-tip', input }, async (tx) => {
      const { title, intro, tips, notNames, hiddenReason, hiddenBy, hiddenAt, acceptedId } = await tipToWrite(tx, viewer, tipId);
      const gone = { title: '', intro: '', tips: [], notNames: [], hiddenReason: null, hiddenBy: null, hiddenAt: null };
      await tx.table(TipPostRow).change(tipId, input.version, { ...gone, status: 'REMOVED', acceptedId: null });
      await tx.table(TipWordingRow).remove({ postId: tipId });
      const words = { title, intro, tips, notNames, hiddenReason, hiddenBy, hiddenAt, acceptedId };
      await throwAway(tx, viewer.personId, { tipId, tipCommentId: null }, words);
      return ok({ tipId: null });
    });
  }
}
