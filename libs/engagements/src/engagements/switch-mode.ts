import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { modeSwitched } from '../engagements.events.js';
import { actOnRecord } from './act-on-record.js';
import { EngagementRow } from './engagement.entity.js';
import { canChangeAgreement } from './engagement.policy.js';
import { modeNames, reasonGiven, switchTo } from './engagement.rules.js';
import type { SwitchModeInput } from './engagement.inputs.js';
import { engagements } from './engagements.repository.js';

@Injectable()
export class SwitchMode {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SwitchModeInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.switch-mode', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canChangeAgreement(viewer, engagement), 'The lead coach and the owner switch the mode.');
      const mode = switchTo(engagement, input.mode);
      if (!mode.ok) return mode;
      const reason = reasonGiven(input.reason, 'switch');
      if (!reason.ok) return reason;
      await tx.table(EngagementRow).change(engagement.id, input.version, { mode: mode.value });
      await actOnRecord(tx, engagement, {
        kind: 'MODE_SWITCHED',
        text: `Switched from ${modeNames[engagement.mode].toLowerCase()} to ${modeNames[mode.value].toLowerCase()}`,
        reason: reason.value,
        facts: { from: engagement.mode, to: mode.value },
      });
      await tx.emit(modeSwitched({ engagementId: engagement.id, clientId: engagement.clientId, mode: mode.value }));
      return ok({ engagementId: engagement.id });
    });
  }
}
