import { Inject, Injectable } from '@nestjs/common';
import { addDays, dayIn, instant, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, schedule, unschedule } from '@cairn/platform';
import { LearningRow } from './learning.entity.js';
import { binDays, mayBin, stageOf } from './learning.rules.js';
import { learningToWrite } from './load-learning.js';
import type { OwnLearningInput } from './share-with-coaches.js';

/** Kind of the schedule that empties the bin. */
export const emptyBinKind = 'learnings.empty-bin';

/** Puts a learning into the bin, from where its author can take it for thirty days. Throws CONFLICT. */
@Injectable()
export class BinLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnLearningInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.bin', input }, async (tx) => {
      const learning = await learningToWrite(tx, viewer, input.learningId);
      if (learning.binnedAt !== null) return refusal('LEARNING_IN_BIN', 'This is in the bin already.');
      const may = mayBin(stageOf(learning.visibility, learning.copy));
      if (!may.ok) return may;
      await tx.table(LearningRow).change(learning.id, input.version, { binnedAt: instant(tx.now()) });
      const zone = viewer.facts.timeZone;
      const on = addDays(dayIn(zone, tx.now()), binDays);
      await schedule(tx, { kind: emptyBinKind, subjectId: learning.id, rule: { days: 'once', on }, time: '03:00', zone });
      return ok({ learningId: learning.id });
    });
  }
}

/** Takes it out again. Throws CONFLICT. */
@Injectable()
export class RestoreLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnLearningInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.restore', input }, async (tx) => {
      const learning = await learningToWrite(tx, viewer, input.learningId);
      if (learning.binnedAt === null) return refusal('LEARNING_NOT_IN_BIN', 'This is not in the bin.');
      await tx.table(LearningRow).change(learning.id, input.version, { binnedAt: null });
      await unschedule(tx, emptyBinKind, learning.id);
      return ok({ learningId: learning.id });
    });
  }
}
