import { Inject, Injectable } from '@nestjs/common';
import { AppError, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { allowMove } from './change-set.rules.js';
import { openSet } from './change-parameter.js';
import { touchSet } from './change-sets.repository.js';
import { ParameterChangeRow } from './parameter-change.entity.js';

export interface RemoveChangeInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly parameterKey: string;
  readonly version: number;
}

/** A coach takes one change out of the set: the answer in force stays. */
@Injectable()
export class RemoveChange {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RemoveChangeInput): Promise<Result<{ changeSetId: string; parameterKey: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.remove-change', input }, async (tx) => {
      const { set } = await openSet(tx, viewer, input.changeSetId);
      const may = allowMove(set.status, 'edit');
      if (!may.ok) return may;
      const change = set.changes.find((one) => one.parameterKey === input.parameterKey);
      if (!change) throw notFound();
      const gone = await tx.table(ParameterChangeRow).remove({ id: change.id, version: input.version });
      if (gone === 0) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: change.version });
      await touchSet(tx, set.id);
      return ok({ changeSetId: set.id, parameterKey: input.parameterKey });
    });
  }
}
