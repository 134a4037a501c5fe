import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, recordDayWords, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementClosed } from '../engagements.events.js';
import { actOnRecord } from './act-on-record.js';
import { EngagementRow } from './engagement.entity.js';
import { canChangeAgreement } from './engagement.policy.js';
import { canClose, reasonGiven } from './engagement.rules.js';
import type { CloseEngagementInput } from './engagement.inputs.js';
import { engagements } from './engagements.repository.js';

/** Ends an engagement for good: everything can still be read, nothing changes any more. */
@Injectable()
export class CloseEngagement {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CloseEngagementInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.close', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canChangeAgreement(viewer, engagement), 'The lead coach and the owner close an engagement.');
      const open = canClose(engagement);
      if (!open.ok) return open;
      const reason = reasonGiven(input.reason, 'close it');
      if (!reason.ok) return reason;
      const on = await engagements(tx).today(engagement.clientId);
      await tx
        .table(EngagementRow)
        .change(engagement.id, input.version, { status: 'CLOSED', closedOn: on, closedReason: reason.value, pausedOn: null, pausedReason: null });
      await actOnRecord(tx, engagement, { kind: 'CLOSED', text: `Closed on ${recordDayWords(on)}`, reason: reason.value, facts: { on } });
      await tx.emit(engagementClosed({ engagementId: engagement.id, clientId: engagement.clientId, on }));
      return ok({ engagementId: engagement.id });
    });
  }
}
