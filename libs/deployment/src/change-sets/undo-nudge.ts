import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { activityTakenBack, Db } from '@cairn/platform';
import { canPropose, canReadPlan } from '../plans/plan.policy.js';

export interface UndoNudgeInput {
  readonly idempotencyKey: string;
  readonly nudgeId: string;
}

/** A coach stops a nudge in its first ten seconds. */
@Injectable()
export class UndoNudge {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: UndoNudgeInput): Promise<Result<{ changeSetId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.undo-nudge', input }, async (tx) => {
      const nudge = await tx.row<{ changeSetId: string; clientId: string; engagementId: string; nudgedBy: string }>(
        `select change_set_id as "changeSetId", client_id as "clientId", engagement_id as "engagementId", nudged_by as "nudgedBy" from nudge where practice_id = $1 and id = $2`,
        [input.nudgeId],
      );
      if (!nudge || !canReadPlan(viewer, nudge)) throw notFound();
      authorize(canPropose(viewer, nudge));
      const undone = await tx.row(`update nudge set undone_at = $3 where practice_id = $1 and id = $2 and sent_at is null and undone_at is null returning id`, [
        input.nudgeId,
        tx.now(),
      ]);
      if (!undone) return refusal('NUDGE_GONE', 'The reminder has gone out already.');
      await activityTakenBack(tx, nudge.nudgedBy, { act: 'undoNudge', id: input.nudgeId });
      return ok({ changeSetId: nudge.changeSetId });
    });
  }
}
