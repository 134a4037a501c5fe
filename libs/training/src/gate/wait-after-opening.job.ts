import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { gateOpeningEnded } from '../training.events.js';
import { gateOfWriters } from './drafting-gate.js';
import { noteWaiting } from './waiting.js';

const data = z.object({ practiceId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() });
export const waitAfterOpening = defineJob('training.wait-after-opening', data, { on: [gateOpeningEnded] });

/** An early opening that ends in the middle of drafting stops those whom it let in: they hear, like everybody who met the gate, when they may go on. */
@Injectable()
export class WaitAfterOpening implements JobHandler<typeof waitAfterOpening> {
  readonly job = waitAfterOpening;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, engagementId, clientId }: JobData<typeof waitAfterOpening>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const drafting = await tx.row(
        `select from drafting_day where practice_id = $1 and engagement_id = $2 and opened_on is not null and done_on is null limit 1`,
        [engagementId],
      );
      if (!drafting) return;
      const stopped = (await gateOfWriters(tx, engagementId)).filter(({ person, team }) => person !== null || team !== null);
      for (const { personId, teamId } of stopped) await noteWaiting(tx, { engagementId, clientId, personId, teamId });
    });
  }
}
