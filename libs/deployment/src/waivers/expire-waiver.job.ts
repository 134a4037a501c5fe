import { Inject, Injectable } from '@nestjs/common';
import { dayIn, instant } from '@cairn/kernel';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { waiverEnded } from '../deployment.events.js';
import { expiryKind } from './ask-waiver.js';
import { WaiverRow } from './waiver.entity.js';
import { waiverExpires } from './waiver.rules.js';

export const expireWaiver = defineScheduledJob('deployment.expire-waiver', expiryKind);

/** Marks an exception as expired once its last day is over. It does not count any more either way: what counts is the day. */
@Injectable()
export class ExpireWaiver implements JobHandler<typeof expireWaiver> {
  readonly job = expireWaiver;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof expireWaiver>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const waiver = await tx.table(WaiverRow).get(subjectId);
      const client = await tx.row<{ zone: string }>(`select time_zone as zone from client where practice_id = $1 and id = $2`, [waiver.clientId]);
      if (!waiverExpires(waiver, dayIn(client?.zone ?? 'UTC', tx.now()))) return;
      await tx.table(WaiverRow).change(waiver.id, waiver.version, { status: 'EXPIRED', endedAt: instant(tx.now()) });
      const of = { waiverId: waiver.id, engagementId: waiver.engagementId, clientId: waiver.clientId };
      await tx.record({
        kind: 'deployment.waiver-expired',
        clientId: waiver.clientId,
        body: { ...of, parameterKey: waiver.parameterKey, teamId: waiver.teamId, personId: waiver.personId, expiresOn: waiver.expiresOn },
      });
      await tx.emit(waiverEnded({ ...of, status: 'EXPIRED' }));
    });
  }
}
