import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { LearningRow } from './learning.entity.js';
import { learningToWrite, outOfBin } from './load-learning.js';

export interface OwnLearningInput {
  readonly idempotencyKey: string;
  readonly learningId: string;
  readonly version: number;
}

/** The first rung: the coaches of the same engagement read it too, with its names. Throws CONFLICT. */
@Injectable()
export class ShareWithCoaches {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnLearningInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.share-with-coaches', input }, async (tx) => {
      const learning = await learningToWrite(tx, viewer, input.learningId);
      const there = outOfBin(learning);
      if (!there.ok) return there;
      if (learning.engagementId === null) return refusal('LEARNING_WITHOUT_CLIENT', 'This comes from no client, so there are no coaches to share it with.');
      if (learning.visibility === 'COACHES') return refusal('LEARNING_SHARED', 'The coaches of this engagement can read it already.');
      await tx.table(LearningRow).change(learning.id, input.version, { visibility: 'COACHES', editedAt: instant(tx.now()) });
      return ok({ learningId: learning.id });
    });
  }
}
