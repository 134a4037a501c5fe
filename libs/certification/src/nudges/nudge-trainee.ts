import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { activityTakenBack, Db, noteActivity } from '@cairn/platform';
import { traineeNudgeQueued } from '../certification.events.js';
import { canReadTrainee, canWorkOnCertification, type RunBy } from '../certification.policy.js';
import { nudgedTrainee } from './nudge.facts.js';
import { canNudge, canTakeNudgeBack } from './nudge.policy.js';
import { nudgeTrainee } from './nudge.rules.js';

/** So long a nudge can be taken back. */
export const nudgeSeconds = 10;

const who = 'The mentor and those who run the cohort write to a trainee.';

/** One click asks a trainee how they are and says where they stand; it goes out after ten seconds, at most once in three working days. */
@Injectable()
export class NudgeTrainee {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { readonly idempotencyKey: string; readonly traineeId: string }): Promise<Result<{ traineeId: string; nudgeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.nudge-trainee', input }, async (tx) => {
      const trainee = await nudgedTrainee(tx, input.traineeId);
      if (!trainee || !(canReadTrainee(viewer, trainee, trainee) || canWorkOnCertification(viewer))) throw notFound();
      authorize(canNudge(viewer, trainee, trainee), who);
      const today = dayIn(trainee.zone, tx.now());
      const rests = nudgeTrainee(trainee.status, trainee.last, today);
      if (!rests.ok) return rests;
      const nudgeId = newId();
      await tx.rows(
        `insert into trainee_nudge (practice_id, id, trainee_id, person_id, nudged_by, nudged_on, nudged_at, rests_until, send_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $7::timestamptz + make_interval(secs => $9))`,
        [nudgeId, trainee.id, trainee.personId, viewer.personId, today, tx.now(), rests.value, nudgeSeconds],
      );
      await noteActivity(tx, {
        text: `Wrote to ${trainee.name}, who had not been seen for a while or was behind.`,
        path: `/cert-admin/trainees/${trainee.id}`,
        undo: { act: 'undoTraineeNudge', id: nudgeId, until: instant(new Date(tx.now().getTime() + nudgeSeconds * 1000)) },
      });
      await tx.emit(traineeNudgeQueued({ nudgeId, traineeId: trainee.id }));
      return ok({ traineeId: trainee.id, nudgeId });
    });
  }
}

/** Stops a nudge in its first ten seconds. */
@Injectable()
export class UndoTraineeNudge {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { readonly idempotencyKey: string; readonly nudgeId: string }): Promise<Result<{ traineeId: string; nudgeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.undo-trainee-nudge', input }, async (tx) => {
      const nudge = await tx.row<RunBy & { traineeId: string; nudgedBy: string; undone: boolean }>(
        `select n.trainee_id as "traineeId", n.nudged_by as "nudgedBy", n.undone_at is not null as undone, c.facilitator_id as "facilitatorId", c.second_facilitator_id as "secondFacilitatorId"
           from trainee_nudge n join trainee t on t.practice_id = $1 and t.id = n.trainee_id join cohort c on c.practice_id = $1 and c.id = t.cohort_id
          where n.practice_id = $1 and n.id = $2`,
        [input.nudgeId],
      );
      if (!nudge || !(canTakeNudgeBack(viewer, nudge, nudge) || canWorkOnCertification(viewer))) throw notFound();
      authorize(canTakeNudgeBack(viewer, nudge, nudge), who);
      // The row decides between this and the job that sends at the same moment.
      const undone = await tx.row(
        `update trainee_nudge set undone_at = $3 where practice_id = $1 and id = $2 and sent_at is null and undone_at is null returning id`,
        [input.nudgeId, tx.now()],
      );
      if (undone) await activityTakenBack(tx, nudge.nudgedBy, { act: 'undoTraineeNudge', id: input.nudgeId });
      return undone || nudge.undone ? ok({ traineeId: nudge.traineeId, nudgeId: input.nudgeId }) : refusal('NUDGE_GONE', 'The nudge has gone out already.');
    });
  }
}
