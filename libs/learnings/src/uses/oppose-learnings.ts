import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { IsNull } from 'typeorm';
import { LearningContradictionRow } from './learning-contradiction.entity.js';
import { learningInUse } from './learning-in-use.js';
import { pairOf } from './use.rules.js';

export interface OpposeInput {
  readonly idempotencyKey: string;
  readonly sharedId: string;
  readonly otherId: string;
}

/** Two learnings that say the opposite are shown together: both may be true, each under its conditions. */
@Injectable()
export class OpposeLearnings {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OpposeInput): Promise<Result<{ sharedId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.oppose', input }, async (tx) => {
      const pair = pairOf(input.sharedId, input.otherId);
      if (!pair.ok) return pair;
      const [sharedId, otherId] = pair.value;
      // In the order of the ids, so that two who link the same pair wait for each other instead of both.
      for (const id of pair.value) await learningInUse(tx, viewer, id);
      const linked = await tx.table(LearningContradictionRow).first({ sharedId, otherId, endedAt: IsNull() });
      if (linked) return refusal('LEARNINGS_OPPOSED', 'These two are linked already.', 'otherId');
      await tx.table(LearningContradictionRow).add({ id: newId(), sharedId, otherId, personId: viewer.personId, at: instant(tx.now()), endedAt: null });
      await tx.record({ kind: 'learnings.learnings-opposed', body: { sharedId, otherId, by: viewer.personId } });
      return ok({ sharedId: input.sharedId });
    });
  }
}

/** Takes the link away; anybody who may set it may. */
@Injectable()
export class ReconcileLearnings {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OpposeInput): Promise<Result<{ sharedId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.reconcile', input }, async (tx) => {
      const pair = pairOf(input.sharedId, input.otherId);
      if (!pair.ok) return pair;
      const [sharedId, otherId] = pair.value;
      await learningInUse(tx, viewer, input.sharedId);
      const changed = await tx.table(LearningContradictionRow).amend({ sharedId, otherId, endedAt: IsNull() }, { endedAt: instant(tx.now()) });
      if (changed === 0) throw notFound();
      await tx.record({ kind: 'learnings.learnings-reconciled', body: { sharedId, otherId, by: viewer.personId } });
      return ok({ sharedId: input.sharedId });
    });
  }
}
