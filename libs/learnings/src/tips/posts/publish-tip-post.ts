import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import type { LearningPhase, LearningTheme, Reach } from '../../learning-kinds.js';
import { beginFollowing } from '../follows/begin-following.js';
import type { TipKind } from '../tip-kinds.js';
import { tipPublished } from '../tips.events.js';
import { canPublishTo } from '../tips.policy.js';
import { checkNames, fieldsOfPost } from './check-names.js';
import { TipPostRow } from './tip-post.entity.js';
import { checkPost, type TipTexts } from './tip-text.rules.js';

export interface PublishTipInput extends TipTexts {
  readonly idempotencyKey: string;
  readonly kind: TipKind;
  readonly theme: LearningTheme;
  readonly phase?: LearningPhase | null;
  readonly reach: Reach;
  readonly notNames: readonly string[];
}

/** A coach writes for the others; nothing that names anybody gets out. Throws FORBIDDEN where they do not read themselves. */
@Injectable()
export class PublishTipPost {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PublishTipInput): Promise<Result<{ tipId: string }>> {
    const { kind, theme, reach, notNames } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.publish-tip', input }, async (tx) => {
      authorize(canPublishTo(viewer, reach), 'You write to the network, whose posts you read.');
      const texts = checkPost(kind, input);
      if (!texts.ok) return texts;
      const names = await checkNames(tx, fieldsOfPost(texts.value), { notNames, speakers: [viewer.name] });
      if (!names.ok) return names;
      const tipId = newId();
      await tx.table(TipPostRow).add({
        ...{ id: tipId, authorId: viewer.personId, kind, ...texts.value, theme, phase: input.phase ?? null, reach },
        ...{ language: await languageOf(tx), notNames: names.value, status: 'OPEN', hiddenReason: null, hiddenBy: null, hiddenAt: null, acceptedId: null },
        ...{ publishedAt: instant(tx.now()), editedAt: null },
      });
      await beginFollowing(tx, viewer.personId, tipId);
      await tx.emit(tipPublished({ tipId, reach }));
      return ok({ tipId });
    });
  }
}

/** Coaches write to each other in the language of their practice. */
export async function languageOf(tx: Tx): Promise<string> {
  const practice = await tx.row<{ language: string }>(`select language from practice where practice_id = $1`);
  return practice?.language ?? 'en';
}
