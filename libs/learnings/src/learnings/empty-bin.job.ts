import { Inject, Injectable } from '@nestjs/common';
import { instant } from '@cairn/kernel';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { emptyBinKind } from './bin-learning.js';

export const emptyBin = defineScheduledJob('learnings.empty-bin', emptyBinKind);

/** Thirty days later what lies in the bin is gone. What was once shared leaves its place in the ledger and its withdrawn copy, without a text. */
@Injectable()
export class EmptyBin implements JobHandler<typeof emptyBin> {
  readonly job = emptyBin;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof emptyBin>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const binned = await tx.row(`select id from learning where practice_id = $1 and id = $2 and binned_at is not null for update`, [subjectId]);
      if (!binned) return;
      // One that was returned and never handed in again has a copy without a text; it ends here.
      await tx.rows(
        `update shared_learning s set status = 'WITHDRAWN', withdrawn_on = $3, withdrawn_because = 'AUTHOR', version = s.version + 1 from learning_origin o
          where s.practice_id = $1 and o.practice_id = $1 and o.shared_id = s.id and o.learning_id = $2 and s.status = 'RETURNED'`,
        [subjectId, instant(tx.now()).slice(0, 10)],
      );
      await tx.rows(`delete from learning_origin where practice_id = $1 and learning_id = $2`, [subjectId]);
      await tx.rows(`delete from learning where practice_id = $1 and id = $2`, [subjectId]);
    });
  }
}
