import { Inject, Injectable } from '@nestjs/common';
import { instant } from '@cairn/kernel';
import { engagementDirectory } from '@cairn/engagements';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { gateOpeningEnded } from '../training.events.js';
import { openingExpiryKind } from './open-gate-early.js';
import { GateOpeningRow } from './opening.entity.js';
import { openingExpires } from './opening.rules.js';

export const expireGateOpening = defineScheduledJob('training.expire-gate-opening', openingExpiryKind);

/** Marks an early opening as over once its last day is. It does not count any more either way: what counts is the day. */
@Injectable()
export class ExpireGateOpening implements JobHandler<typeof expireGateOpening> {
  readonly job = expireGateOpening;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof expireGateOpening>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const opening = await tx.table(GateOpeningRow).get(subjectId);
      const { today } = await engagementDirectory(tx).get(opening.engagementId);
      if (!openingExpires(opening, today)) return;
      await tx.table(GateOpeningRow).change(opening.id, opening.version, { status: 'EXPIRED', closedAt: instant(tx.now()) });
      const { id: openingId, engagementId, clientId } = opening;
      await tx.record({ kind: 'training.gate-opening-expired', clientId, body: { openingId, engagementId } });
      await tx.emit(gateOpeningEnded({ openingId, engagementId, clientId, status: 'EXPIRED' }));
    });
  }
}
