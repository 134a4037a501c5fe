import { Inject, Injectable } from '@nestjs/common';
import { engagementResumed, engagementDirectory } from '@cairn/engagements';
import { planInForceFrom } from '@cairn/deployment';
import { Db, defineJob, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { cycleStarted } from '../okrs.events.js';
import { CycleRow } from './cycle.entity.js';
import { cycles } from './cycles.repository.js';
import { openingKind, planOpening } from './plan-opening.js';
import { canStartDrafting, startDrafting } from './start-drafting.js';

export const openDrafting = defineScheduledJob('okrs.open-drafting', openingKind);

/** On the planned day, at 08:00 where the client is, drafting opens by itself. What still stands in its way is looked at again the next morning. */
@Injectable()
export class OpenDrafting implements JobHandler<typeof openDrafting> {
  readonly job = openDrafting;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof openDrafting>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const cycle = await tx.table(CycleRow).first({ id: subjectId });
      if (cycle) await openWhatIsDue(tx, cycle.engagementId);
    });
  }
}

export const openWaitingDrafting = defineJob('okrs.open-waiting-drafting', z.object({ practiceId: z.uuid(), engagementId: z.uuid() }), {
  on: [planInForceFrom, engagementResumed, cycleStarted],
});

/** What a planned day waited for has come: a plan in force, the end of a pause, the start of the cycle before. */
@Injectable()
export class OpenWaitingDrafting implements JobHandler<typeof openWaitingDrafting> {
  readonly job = openWaitingDrafting;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, engagementId }: JobData<typeof openWaitingDrafting>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (await tx.once(meta.effectKey)) await openWhatIsDue(tx, engagementId);
    });
  }
}

/** Opens the planned cycle whose day has come. Held together with whoever moves cycles by hand, so that it opens once. */
async function openWhatIsDue(tx: Tx, engagementId: string): Promise<void> {
  await tx.rows(`select from engagement where practice_id = $1 and id = $2 for no key update`, [engagementId]);
  const programme = await engagementDirectory(tx).get(engagementId);
  if (programme.status === 'CLOSED') return;
  const all = await cycles(tx).ofEngagement(engagementId);
  const due = all.find((one) => one.status === 'PLANNED' && one.draftingFrom <= programme.today);
  if (!due) return;
  const may = await canStartDrafting(tx, programme, due, all);
  if (may.ok) await startDrafting(tx, programme, due);
  else await planOpening(tx, due.id, due.draftingFrom, programme.timeZone);
}
