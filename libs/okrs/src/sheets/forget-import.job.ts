import { Inject, Injectable } from '@nestjs/common';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { forgetKind } from './forget-import.schedule.js';

export const forgetImport = defineScheduledJob('okrs.forget-import', forgetKind);

/** A file that nobody went on with goes after a week; what was imported, or is being imported, stays. */
@Injectable()
export class ForgetImport implements JobHandler<typeof forgetImport> {
  readonly job = forgetImport;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof forgetImport>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      await tx.rows(`delete from okr_import where practice_id = $1 and id = $2 and status = 'OPEN'`, [subjectId]);
    });
  }
}
