import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Instant, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDrafts, canReadPlan, canWriteNote } from '../plans/plan.policy.js';
import { PlanNoteRow } from './plan-note.entity.js';

export interface SettleNoteInput {
  readonly idempotencyKey: string;
  readonly noteId: string;
  readonly version: number;
  /** Settled notes fold away; deleted ones are gone from the margin. `OPEN` takes either back. */
  readonly to: 'OPEN' | 'SETTLED' | 'DELETED';
}

/** A note is settled by whoever may write notes, and deleted by its author. */
@Injectable()
export class SettlePlanNote {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SettleNoteInput): Promise<Result<{ noteId: string; engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.settle-note', input }, async (tx) => {
      const note = await tx.table(PlanNoteRow).get(input.noteId);
      if (!canReadPlan(viewer, note) || (note.visibility === 'COACHES' && !canReadDrafts(viewer, note))) throw notFound();
      const own = note.authorId === viewer.personId;
      authorize(input.to === 'DELETED' ? own : own || canWriteNote(viewer, note), input.to === 'DELETED' ? 'Only its author can delete a note.' : undefined);
      const now = tx.now().toISOString() as Instant;
      const patch = { resolvedAt: input.to === 'SETTLED' ? now : null, deletedAt: input.to === 'DELETED' ? now : null };
      await tx.table(PlanNoteRow).change(note.id, input.version, patch);
      return ok({ noteId: note.id, engagementId: note.engagementId });
    });
  }
}
