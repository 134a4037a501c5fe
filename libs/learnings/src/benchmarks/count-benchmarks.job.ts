import { Inject, Injectable } from '@nestjs/common';
import { consentGiven, consentLowered, consentWithdrawn, planInForceFrom } from '@cairn/deployment';
import { Db, defineJob, defineScheduledJob, schedule, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { countBenchmarks } from './count-benchmarks.js';

const kind = 'learnings.count-benchmarks';
const everyNight = [1, 2, 3, 4, 5, 6, 7];

/** Counts every night, from the first plan or consent on; so the hour of a change says nothing about who made it. */
async function countNightly(tx: Tx): Promise<void> {
  const practice = await tx.row<{ zone: string }>(`select time_zone as zone from practice where practice_id = $1`);
  if (practice) await schedule(tx, { kind, subjectId: tx.practiceId, rule: { days: 'weekly', weekdays: everyNight }, time: '03:30', zone: practice.zone });
}

export const countBenchmarksNightly = defineScheduledJob('learnings.count-benchmarks-nightly', kind);

@Injectable()
export class CountBenchmarksNightly implements JobHandler<typeof countBenchmarksNightly> {
  readonly job = countBenchmarksNightly;
  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId }: JobData<typeof countBenchmarksNightly>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (await tx.once(meta.effectKey)) await countBenchmarks(tx);
    });
  }
}

const anyPractice = z.object({ practiceId: z.uuid() });
export const beginCounting = defineJob('learnings.begin-counting', anyPractice, { on: [planInForceFrom, consentGiven] });

/** From the first plan in force, or the first client that agrees, there is something to count. */
@Injectable()
export class BeginCounting implements JobHandler<typeof beginCounting> {
  readonly job = beginCounting;
  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId }: JobData<typeof beginCounting>): Promise<void> {
    await this.db.tx(systemScope(practiceId), countNightly);
  }
}

export const stopCounting = defineJob('learnings.stop-counting', anyPractice, { on: [consentWithdrawn, consentLowered] });

/** A client that takes its consent back is not counted until the night, but taken out at once. */
@Injectable()
export class StopCounting implements JobHandler<typeof stopCounting> {
  readonly job = stopCounting;
  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId }: JobData<typeof stopCounting>): Promise<void> {
    await this.db.tx(systemScope(practiceId), countBenchmarks);
  }
}
