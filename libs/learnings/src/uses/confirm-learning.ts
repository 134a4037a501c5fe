import { Inject, Injectable } from '@nestjs/common';
import { dayIn, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { SharedLearningRow } from '../copies/shared-learning.entity.js';
import { learningInUse } from './learning-in-use.js';
import { confirm } from './use.rules.js';

export interface ConfirmInput {
  readonly idempotencyKey: string;
  readonly sharedId: string;
}

/** Somebody still finds true what nobody has looked at for a year. */
@Injectable()
export class ConfirmLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ConfirmInput): Promise<Result<{ sharedId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.confirm', input }, async (tx) => {
      const { sharedId } = input;
      const learning = await learningInUse(tx, viewer, sharedId);
      const today = dayIn(viewer.facts.timeZone, tx.now());
      const may = confirm(learning.confirmedOn, today);
      if (!may.ok) return may;
      await tx.table(SharedLearningRow).change(sharedId, learning.version, { confirmedOn: today });
      await tx.record({ kind: 'learnings.learning-confirmed', body: { sharedId, by: viewer.personId } });
      return ok({ sharedId });
    });
  }
}
