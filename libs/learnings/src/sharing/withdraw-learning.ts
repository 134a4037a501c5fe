import { Inject, Injectable } from '@nestjs/common';
import { dayIn, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { LearningRow } from '../learnings/learning.entity.js';
import { learningToWrite } from '../learnings/load-learning.js';
import type { OwnLearningInput } from '../learnings/share-with-coaches.js';
import { withdrawCopy } from './withdraw-copy.js';

/** The author takes it back from the second person, or from everybody. Throws CONFLICT. */
@Injectable()
export class WithdrawLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnLearningInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.withdraw', input }, async (tx) => {
      const learning = await learningToWrite(tx, viewer, input.learningId);
      const { copy } = learning;
      if (copy === null || copy.status === 'WITHDRAWN') return refusal('LEARNING_NOT_SHARED', 'Nobody else can read this, so there is nothing to take back.');
      await tx.table(LearningRow).change(learning.id, input.version, { visibility: learning.visibility });
      await withdrawCopy(tx, { ...copy, clientId: learning.clientId, on: dayIn(viewer.facts.timeZone, tx.now()), cause: 'AUTHOR', by: viewer.personId });
      return ok({ learningId: learning.id });
    });
  }
}
