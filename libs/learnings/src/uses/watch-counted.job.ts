import { Inject, Injectable } from '@nestjs/common';
import { instant } from '@cairn/kernel';
import { ConsentDirectory, consentLowered, consentWithdrawn, reaches } from '@cairn/deployment';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { LearningSightingRow } from './learning-sighting.entity.js';

export const watchCounted = defineJob('learnings.watch-counted', z.object({ practiceId: z.uuid(), clientId: z.uuid() }), {
  on: [consentWithdrawn, consentLowered],
});

/** A client that no longer agrees to be counted stops counting, wherever somebody saw a learning there. */
@Injectable()
export class WatchCounted implements JobHandler<typeof watchCounted> {
  readonly job = watchCounted;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, clientId }: JobData<typeof watchCounted>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const seen = await tx.rows<{ id: string; engagementId: string }>(
        `select id, engagement_id as "engagementId" from learning_sighting where practice_id = $1 and client_id = $2 and ended_at is null order by id for update`,
        [clientId],
      );
      const consents = await new ConsentDirectory(tx).ofEngagements([...new Set(seen.map((one) => one.engagementId))]);
      const gone = seen.filter((one) => !reaches(consents.get(one.engagementId)?.level ?? 'NONE', 'AGGREGATE'));
      for (const { id } of gone) await tx.table(LearningSightingRow).amend({ id }, { endedAt: instant(tx.now()) });
    });
  }
}
