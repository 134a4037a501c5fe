import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, noteActivity } from '@cairn/platform';
import { nudgeQueued } from '../deployment.events.js';
import { planSettings } from '../settings/plan-settings.js';
import { listWords } from '@cairn/kernel';
import { momentWords } from '@cairn/kernel';
import { allowMove, standingWords } from './change-set.rules.js';
import { nextNudgeAt } from './change-set.view.js';
import { openSet } from './change-parameter.js';

/** So long a nudge can be undone. */
export const nudgeSeconds = 10;

export interface NudgeInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
}

/** A coach reminds whoever has not decided. It counts as the reminder of these three working days and goes out after ten seconds. */
@Injectable()
export class NudgeSigners {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: NudgeInput): Promise<Result<{ changeSetId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.nudge', input }, async (tx) => {
      const { plan, set } = await openSet(tx, viewer, input.changeSetId);
      const waiting = set.signers.filter((signer) => signer.status === 'WAITING');
      if (!allowMove(set.status, 'decide').ok || waiting.length === 0) return refusal('NUDGE_NOT_WAITING', standingWords(set.status));
      const every = planSettings(plan.settings).reminderEveryWorkingDays;
      const next = nextNudgeAt(set, every, plan.timeZone);
      if (set.nudgeId) return refusal('NUDGE_QUEUED', 'A reminder is going out already.');
      if (next > instant(tx.now()))
        return refusal(
          'NUDGE_TOO_SOON',
          `At most one reminder goes out in ${every} working days. The next can go on ${momentWords(next, plan.timeZone, tx.now())}.`,
        );
      const nudgeId = newId();
      await tx.rows(
        `insert into nudge (practice_id, id, client_id, engagement_id, change_set_id, nudged_by, created_at, send_at) values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + make_interval(secs => $8))`,
        [nudgeId, plan.clientId, plan.engagementId, set.id, viewer.personId, tx.now(), nudgeSeconds],
      );
      await noteActivity(tx, {
        text: `Reminded ${listWords(waiting.map((signer) => signer.name))} of a decision.`,
        path: `/c/${plan.clientSlug}/plan`,
        clientId: plan.clientId,
        undo: { act: 'undoNudge', id: nudgeId, until: instant(new Date(tx.now().getTime() + nudgeSeconds * 1000)) },
      });
      await tx.emit(nudgeQueued({ nudgeId, changeSetId: set.id }));
      return ok({ changeSetId: set.id });
    });
  }
}
