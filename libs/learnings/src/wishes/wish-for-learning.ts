import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { IsNull } from 'typeorm';
import { nowhere } from '../capture/bands.js';
import { checkForSharing } from '../sanitiser/check-for-sharing.js';
import { LearningWishRow } from './learning-wish.entity.js';
import { wishText } from './wish.rules.js';

export interface WishInput {
  readonly idempotencyKey: string;
  readonly text: string;
}
export interface EndWishInput {
  readonly idempotencyKey: string;
  readonly wishId: string;
}

/** Keeps what was looked for and not found, so that whoever knows it writes it down. The same wish twice is one. */
@Injectable()
export class WishForLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WishInput): Promise<Result<null>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.wish', input }, async (tx) => {
      const { findings } = await checkForSharing(tx, { fields: [{ field: 'text', text: input.text.slice(0, 200) }], bands: nowhere.bands });
      const text = wishText(input.text, findings);
      if (!text.ok) return text;
      const mine = await tx.table(LearningWishRow).find({ personId: viewer.personId, endedAt: IsNull() });
      if (!mine.some((one) => one.text.toLowerCase() === text.value.toLowerCase()))
        await tx.table(LearningWishRow).add({ id: newId(), personId: viewer.personId, text: text.value, at: instant(tx.now()), endedAt: null });
      return ok(null);
    });
  }
}

/** Takes one's own wish back. Throws NOT_FOUND. */
@Injectable()
export class EndWish {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EndWishInput): Promise<Result<null>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.end-wish', input }, async (tx) => {
      const where = { id: input.wishId, personId: viewer.personId, endedAt: IsNull() };
      if ((await tx.table(LearningWishRow).amend(where, { endedAt: instant(tx.now()) })) === 0) throw notFound();
      return ok(null);
    });
  }
}
