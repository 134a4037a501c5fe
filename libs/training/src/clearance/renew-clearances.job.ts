import { Inject, Injectable } from '@nestjs/common';
import { cycleCompleted, personChanged } from '@cairn/engagements';
import { planInForceFrom } from '@cairn/deployment';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { recomputeClearance } from './recompute-clearance.js';
import { waitAnew } from './wait-anew.js';

const data = z.object({
  ...{ practiceId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() },
  ...{ number: z.int().optional(), cycleNumber: z.int().optional(), personId: z.uuid().optional() },
});
export const renewClearances = defineJob('training.renew-clearances', data, { on: [planInForceFrom, cycleCompleted, personChanged] });

/**
 * Writes down what a plan in force, a complete cycle or another role did to clearances. The gate does not wait for it:
 * whether a clearance stands is seen against the plan and the cycles of the moment.
 */
@Injectable()
export class RenewClearances implements JobHandler<typeof renewClearances> {
  readonly job = renewClearances;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, engagementId, clientId, ...about }: JobData<typeof renewClearances>, meta: JobMeta): Promise<void> {
    await this.db.tx(
      systemScope(practiceId),
      async (tx) => {
        if (!(await tx.once(meta.effectKey))) return;
        const known = await tx.rows<{ personId: string }>(
          `select person_id as "personId" from clearance where practice_id = $1 and engagement_id = $2 and ($3::uuid is null or person_id = $3)
           union select s.person_id from workshop_seat s where s.practice_id = $1 and s.engagement_id = $2 and s.person_id = $3`,
          [engagementId, about.personId ?? null],
        );
        const kind = about.number !== undefined ? 'PLAN_IN_FORCE' : about.cycleNumber !== undefined ? 'CYCLE_COMPLETED' : 'ROSTER_CHANGED';
        const moved = await recomputeClearance(tx, { engagementId, clientId, personIds: known.map((one) => one.personId), cause: { kind } });
        await waitAnew(
          tx,
          { engagementId, clientId },
          moved.filter(({ to }) => to === 'LAPSED').map((one) => one.personId),
        );
      },
      { seconds: 60 },
    );
  }
}
