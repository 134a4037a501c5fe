import { Inject, Injectable } from '@nestjs/common';
import { planInForceFrom } from '@cairn/deployment';
import { engagementDirectory, teamAdded, unitBack } from '@cairn/engagements';
import { Db, defineJob, systemScope, type JobData, type JobHandler } from '@cairn/platform';
import { z } from 'zod';
import { cycles } from './cycles.repository.js';

/** Teams may come into a cycle that is drafted or runs already: they were added, came back, or a new plan lets them in. */
export const openLateDrafts = defineJob('okrs.open-late-drafts', z.object({ practiceId: z.uuid(), engagementId: z.uuid() }), {
  on: [teamAdded, unitBack, planInForceFrom],
});

/** Gives each of them a draft. Those who have one keep it, so doing it twice does nothing. */
@Injectable()
export class OpenLateDrafts implements JobHandler<typeof openLateDrafts> {
  readonly job = openLateDrafts;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, engagementId }: JobData<typeof openLateDrafts>): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      // One after the other with whoever opens drafting just now.
      await tx.rows(`select from engagement where practice_id = $1 and id = $2 for no key update`, [engagementId]);
      const programme = await engagementDirectory(tx).get(engagementId);
      const open = (await cycles(tx).ofEngagement(engagementId)).filter((cycle) => cycle.status === 'DRAFTING' || cycle.status === 'RUNNING');
      for (const cycle of open) await cycles(tx).openDrafts(cycle, programme);
    });
  }
}
