import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, ok, recordDayWords, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementExtended } from '../engagements.events.js';
import { practiceTemplate } from '../phases/practice-template.js';
import { addCycle } from '../phases/phase.rules.js';
import { actOnRecord } from './act-on-record.js';
import { EngagementRow } from './engagement.entity.js';
import { canChangeAgreement } from './engagement.policy.js';
import { reasonGiven, whileOpen } from './engagement.rules.js';
import type { ExtendEngagementInput } from './engagement.inputs.js';
import { engagements, lastDay } from './engagements.repository.js';

/** Adds a cycle and its reset before the hand-over: an act of its own, with a reason and a record. */
@Injectable()
export class ExtendEngagement {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ExtendEngagementInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.extend', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canChangeAgreement(viewer, engagement), 'The lead coach and the owner extend an engagement.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const reason = reasonGiven(input.reason, 'extend it');
      if (!reason.ok) return reason;
      const template = await practiceTemplate(tx);
      const before = await engagements(tx).phases(engagement.id);
      const longer = addCycle(
        before,
        { cycleMonths: input.cycleMonths ?? template.cycleMonths, resetWeeks: template.resetWeeks },
        await engagements(tx).today(engagement.clientId),
      );
      if (!longer.ok) return longer;
      const { kept, added, handover } = longer.value;
      const phases = [...kept, ...added.map((phase) => ({ ...phase, id: newId() })), ...(handover ? [handover] : [])];
      const endsOn = lastDay(phases) ?? engagement.endsOn;
      const cycleNumber = added[0]?.cycleNumber ?? 1;
      await engagements(tx).savePhases(engagement, phases);
      await tx.table(EngagementRow).change(engagement.id, input.version, { endsOn });
      await actOnRecord(tx, engagement, {
        kind: 'EXTENDED',
        text: `Extended by cycle ${cycleNumber}, until ${recordDayWords(endsOn)}`,
        reason: reason.value,
        facts: { cycleNumber, added, endsOn },
      });
      await tx.emit(engagementExtended({ engagementId: engagement.id, clientId: engagement.clientId, cycleNumber }));
      return ok({ engagementId: engagement.id });
    });
  }
}
