import { Inject, Injectable } from '@nestjs/common';
import { engagementDirectory, phaseMoved } from '@cairn/engagements';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { cyclePlanned } from '../okrs.events.js';
import { CycleRow } from './cycle.entity.js';
import { cycles } from './cycles.repository.js';
import { followPhases } from './follow-phase.rules.js';
import { planOpening } from './plan-opening.js';
import { tellTraining } from './tell-training.js';

const move = z.object({ phaseId: z.uuid(), startsBy: z.int(), endsBy: z.int() });

/** The dates of the programme moved. */
export const followPhase = defineJob('okrs.follow-phase', z.object({ practiceId: z.uuid(), engagementId: z.uuid(), moved: z.array(move) }), {
  on: [phaseMoved],
});

/** Planned cycles move with their phases, once per move. What has begun stays, and the page of OKRs says where the two differ. */
@Injectable()
export class FollowPhase implements JobHandler<typeof followPhase> {
  readonly job = followPhase;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, engagementId, moved }: JobData<typeof followPhase>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      // One after the other with whoever plans a cycle just now.
      await tx.rows(`select from engagement where practice_id = $1 and id = $2 for no key update`, [engagementId]);
      const programme = await engagementDirectory(tx).get(engagementId);
      const all = await cycles(tx).ofEngagement(engagementId);
      const number = Math.max(0, ...all.map((cycle) => cycle.number));
      const { rules } = await cycles(tx).plan(programme, number);
      for (const { cycleId, ...days } of followPhases(all, moved, { months: rules.cycle.months, today: programme.today })) {
        const cycle = await tx.table(CycleRow).get(cycleId);
        await tx.table(CycleRow).change(cycleId, cycle.version, days);
        await tellTraining(tx, programme, cycleId);
        await planOpening(tx, cycleId, days.draftingFrom, programme.timeZone);
        await tx.emit(cyclePlanned({ cycleId, engagementId, clientId: programme.clientId, number: cycle.number }));
      }
    });
  }
}
