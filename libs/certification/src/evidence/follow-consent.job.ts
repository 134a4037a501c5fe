import { Inject, Injectable } from '@nestjs/common';
import { instant } from '@cairn/kernel';
import { consentDirectory, consentLowered, consentWithdrawn, reaches } from '@cairn/deployment';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { evidenceWithdrawn, observedCancelled } from '../certification.events.js';
import { EvidenceOriginRow, EvidenceRow } from './evidence.entity.js';
import { neededLevel } from './evidence.rules.js';

export const followConsent = defineJob('certification.follow-consent', z.object({ practiceId: z.uuid(), clientId: z.uuid() }), {
  on: [consentLowered, consentWithdrawn],
});

/**
 * A client took back what evidence and hours rest on. Words, bands and origin go at once; that something was shown stays, so that a certificate that was issued
 * keeps its reason. In the log of hours the entry stays with its coach, marked as not to be passed on.
 */
@Injectable()
export class FollowConsent implements JobHandler<typeof followConsent> {
  readonly job = followConsent;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, clientId }: JobData<typeof followConsent>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const origins = await tx.table(EvidenceOriginRow).find({ clientId });
      const inForce = await consentDirectory(tx).ofEngagements([...new Set(origins.map((one) => one.engagementId))]);
      for (const origin of origins) {
        if (reaches(inForce.get(origin.engagementId)?.level ?? 'NONE', neededLevel[origin.kind])) continue;
        const gone = { status: 'WITHDRAWN' as const, settledAt: instant(tx.now()), text: '', textSha256: null, bands: {} };
        const { traineeId } = await tx.table(EvidenceRow).get(origin.evidenceId);
        await tx.table(EvidenceRow).amend({ id: origin.evidenceId, status: 'GIVEN' }, gone);
        await tx.table(EvidenceOriginRow).remove({ id: origin.id });
        if (origin.kind === 'OBSERVED') await endSession(tx, { evidenceId: origin.evidenceId, traineeId });
        await tx.record({
          kind: 'certification.evidence-withdrawn',
          clientId,
          body: { evidenceId: origin.evidenceId, kind: origin.kind, engagementId: origin.engagementId },
        });
        await tx.emit(evidenceWithdrawn({ evidenceId: origin.evidenceId, traineeId }));
      }
      const { level } = await consentDirectory(tx).inForce(clientId);
      if (reaches(level, 'NAMED')) return;
      await tx.rows(
        `update coaching_hours h set consented = false, version = version + 1 from hours_of_client o
          where h.practice_id = $1 and o.practice_id = $1 and o.hours_id = h.id and o.client_id = $2 and h.consented`,
        [clientId],
      );
    });
  }
}

/** A session that is not marked by both yet is not watched any more; of one that is, the day, its assessors and their marks stay, and what kind of session it was goes. */
async function endSession(tx: Tx, of: { readonly evidenceId: string; readonly traineeId: string }): Promise<void> {
  const [session] = await tx.rows<{ id: string; cancelled: boolean }>(
    `update observed_session s set setting = '', status = case when b.status = 'PLANNED' then 'CANCELLED' else b.status end, version = s.version + 1
       from observed_session b where s.practice_id = $1 and b.practice_id = $1 and b.id = s.id and s.evidence_id = $2 returning s.id, b.status = 'PLANNED' as cancelled`,
    [of.evidenceId],
  );
  if (session?.cancelled) await tx.emit(observedCancelled({ sessionId: session.id, traineeId: of.traineeId }));
}
