import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, recordDayWords, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementResumed, phaseMoved } from '../engagements.events.js';
import { movedBy } from '../phases/move-phase.js';
import { differences, shiftAfterPause } from '../phases/phase.rules.js';
import { actOnRecord } from './act-on-record.js';
import { EngagementRow } from './engagement.entity.js';
import { canChangeAgreement } from './engagement.policy.js';
import { canResume } from './engagement.rules.js';
import type { ResumeEngagementInput } from './engagement.inputs.js';
import { engagements, lastDay } from './engagements.repository.js';

/** Takes a paused engagement up again, today where the client is; the plan moves by the days that were lost if asked to. */
@Injectable()
export class ResumeEngagement {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ResumeEngagementInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.resume', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canChangeAgreement(viewer, engagement), 'The lead coach and the owner resume an engagement.');
      const paused = canResume(engagement);
      if (!paused.ok) return paused;
      const today = await engagements(tx).today(engagement.clientId);
      const before = await engagements(tx).phases(engagement.id);
      const phases = input.moveDates && engagement.pausedOn ? shiftAfterPause(before, engagement.pausedOn, today) : before;
      const endsOn = lastDay(phases) ?? engagement.endsOn;
      await engagements(tx).savePhases(engagement, phases);
      await tx.table(EngagementRow).change(engagement.id, input.version, { status: 'ACTIVE', pausedOn: null, pausedReason: null, endsOn });
      const dates = endsOn === engagement.endsOn ? 'the dates stay' : `it now ends on ${recordDayWords(endsOn)}`;
      await actOnRecord(tx, engagement, {
        kind: 'RESUMED',
        text: `Resumed on ${recordDayWords(today)}; ${dates}`,
        facts: { on: today, pausedOn: engagement.pausedOn, endsOn },
      });
      const of = { engagementId: engagement.id, clientId: engagement.clientId };
      await tx.emit(engagementResumed({ ...of, on: today }));
      const moved = movedBy(before, differences(before, phases));
      if (moved[0]) await tx.emit(phaseMoved({ ...of, phaseId: moved[0].phaseId, moved }));
      return ok({ engagementId: engagement.id });
    });
  }
}
