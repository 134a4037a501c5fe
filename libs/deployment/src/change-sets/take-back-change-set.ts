import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result, typed } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, unschedule } from '@cairn/platform';
import { changeSetTakenBack, changeSetWithdrawn } from '../deployment.events.js';
import { ChangeSetRow } from './change-set.entity.js';
import { allowMove } from './change-set.rules.js';
import { openSet } from './change-parameter.js';
import { watchKind } from './watch-change-set.schedule.js';

export interface TakeBackChangeSetInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly version: number;
  /** Told to the signers. */
  readonly note: string;
}

/** A coach takes a sent set back, to edit it and send it again. Approvals wait with it. Throws CONFLICT. */
@Injectable()
export class TakeBackChangeSet {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: TakeBackChangeSetInput): Promise<Result<{ changeSetId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.take-back-change-set', input }, async (tx) => {
      const { plan, set } = await openSet(tx, viewer, input.changeSetId);
      const may = allowMove(set.status, 'takeBackToEdit');
      if (!may.ok) return may;
      const note = typed(input.note, 'note', 'The note');
      if (!note.ok) return note;
      await tx.table(ChangeSetRow).change(set.id, input.version, { status: 'DRAFT', takenBackAt: instant(tx.now()), takenBackNote: note.value || null });
      const of = { changeSetId: set.id, engagementId: plan.engagementId };
      await tx.record({
        kind: 'deployment.change-set-taken-back',
        clientId: plan.clientId,
        body: { ...of, revision: set.revision, by: viewer.personId, note: note.value },
      });
      await tx.emit(changeSetTakenBack({ ...of, clientId: plan.clientId, revision: set.revision }));
      return ok({ changeSetId: set.id });
    });
  }
}

/** A coach gives a set up for good; the plan in force stays. A draft that nobody was sent leaves no record. Throws CONFLICT. */
@Injectable()
export class WithdrawChangeSet {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: TakeBackChangeSetInput): Promise<Result<{ changeSetId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.withdraw-change-set', input }, async (tx) => {
      const { plan, set } = await openSet(tx, viewer, input.changeSetId);
      const may = allowMove(set.status, 'withdraw');
      if (!may.ok) return may;
      const note = typed(input.note, 'note', 'The note');
      if (!note.ok) return note;
      await tx.table(ChangeSetRow).change(set.id, input.version, { status: 'WITHDRAWN', endedAt: instant(tx.now()), endedReason: note.value || null });
      await unschedule(tx, watchKind, set.id);
      const of = { changeSetId: set.id, engagementId: plan.engagementId };
      if (set.revision > 0) {
        await tx.record({
          kind: 'deployment.change-set-withdrawn',
          clientId: plan.clientId,
          body: { ...of, revision: set.revision, by: viewer.personId, note: note.value },
        });
        await tx.emit(changeSetWithdrawn({ ...of, clientId: plan.clientId }));
      }
      return ok({ changeSetId: set.id });
    });
  }
}
