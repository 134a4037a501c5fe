import { Inject, Injectable } from '@nestjs/common';
import { authorize, day, ok, recordDayWords, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementPaused } from '../engagements.events.js';
import { actOnRecord } from './act-on-record.js';
import { EngagementRow } from './engagement.entity.js';
import { canChangeAgreement } from './engagement.policy.js';
import { pauseFrom, reasonGiven } from './engagement.rules.js';
import type { PauseEngagementInput } from './engagement.inputs.js';
import { engagements } from './engagements.repository.js';

@Injectable()
export class PauseEngagement {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PauseEngagementInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.pause', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canChangeAgreement(viewer, engagement), 'The lead coach and the owner pause an engagement.');
      const today = await engagements(tx).today(engagement.clientId);
      const on = pauseFrom(engagement, input.on ? day(input.on) : today, today);
      if (!on.ok) return on;
      const reason = reasonGiven(input.reason, 'pause');
      if (!reason.ok) return reason;
      await tx.table(EngagementRow).change(engagement.id, input.version, { status: 'PAUSED', pausedOn: on.value, pausedReason: reason.value });
      await actOnRecord(tx, engagement, { kind: 'PAUSED', text: `Paused from ${recordDayWords(on.value)}`, reason: reason.value, facts: { on: on.value } });
      await tx.emit(engagementPaused({ engagementId: engagement.id, clientId: engagement.clientId, on: on.value }));
      return ok({ engagementId: engagement.id });
    });
  }
}
