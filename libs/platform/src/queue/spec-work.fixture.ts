import { AppError } from '@cairn/kernel';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Db } from '../database/db.js';
import { systemScope } from '../database/scope.js';
import { defineEvent } from './define-event.js';
import { defineJob, type JobData, type JobHandler, type JobMeta } from './define-job.js';
import { defineScheduledJob } from '../schedule/scheduled-job.js';
import { usualWork, type WorkSettings } from './work-settings.js';

/** Events and jobs of the specs, and the table in which effects are counted. */
export const counted = defineEvent('spec.counted', z.object({ subjectId: z.uuid(), trouble: z.enum(['NONE', 'ONCE', 'ALWAYS', 'FINAL', 'SLOW']) }));
const data = z.object({ practiceId: z.uuid(), subjectId: z.uuid(), trouble: z.enum(['NONE', 'ONCE', 'ALWAYS', 'FINAL', 'SLOW']) });
export const countIt = defineJob('spec.count-it', data, { on: [counted], attempts: 3 });
export const remind = defineScheduledJob('spec.remind', 'spec.reminder');

export async function makeEffectTable(sql: Pool, appRole: string): Promise<void> {
  await sql.query(`create table spec_effect (practice_id uuid not null, subject_id uuid not null, event_id uuid not null, words text not null)`);
  await sql.query(`grant select, insert on spec_effect to ${appRole}`);
}

export class CountIt implements JobHandler<typeof countIt> {
  readonly job = countIt;
  readonly runs: { subjectId: string; attempt: number }[] = [];
  /** What stands in its way is gone. */
  mended = false;

  constructor(
    private readonly db: Db,
    private readonly milliseconds = 0,
  ) {}

  async handle({ practiceId, subjectId, trouble }: JobData<typeof countIt>, meta: JobMeta): Promise<void> {
    this.runs.push({ subjectId, attempt: meta.attempt });
    if (!this.mended && (trouble === 'ALWAYS' || (trouble === 'ONCE' && meta.attempt === 1))) throw new Error('Dana Ruiz wrote this');
    if (!this.mended && trouble === 'FINAL') throw new AppError('NOT_FOUND', 'Gone');
    if (!this.mended && trouble === 'SLOW') await new Promise((resolve) => setTimeout(resolve, 30_000).unref());
    if (this.milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, this.milliseconds * Math.random()));
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (await tx.once(meta.effectKey))
        await tx.rows(`insert into spec_effect (practice_id, subject_id, event_id, words) values ($1, $2, $3, 'counted')`, [subjectId, meta.eventId]);
    });
    if (this.milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, this.milliseconds * Math.random()));
  }
}

export class Remind implements JobHandler<typeof remind> {
  readonly job = remind;

  constructor(private readonly db: Db) {}

  async handle({ practiceId, subjectId, on }: JobData<typeof remind>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), (tx) =>
      tx.rows(`insert into spec_effect (practice_id, subject_id, event_id, words) values ($1, $2, $3, $4)`, [subjectId, meta.eventId, on]),
    );
  }
}

/** Impatient, so that specs are quick. */
export const specSettings = (databaseUrl: string, redisUrl: string | undefined, over: Partial<WorkSettings> = {}): WorkSettings => ({
  ...usualWork,
  mail: { from: 'Cairn <cairn@localhost>' },
  databaseUrl,
  redisUrl,
  pollSeconds: 0.2,
  sweepSeconds: 0.25,
  forgottenSeconds: 1,
  lockSeconds: 2,
  backoffSeconds: 0.05,
  stopSeconds: 1,
  ...over,
});
