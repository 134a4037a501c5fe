import { Inject, Injectable } from '@nestjs/common';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { handIn } from './answer-attempt.js';
import { AttemptRow } from './attempt.entity.js';
import { isOver } from './attempt.rules.js';
import type { Answer } from './grade.rules.js';
import { handInKind } from './start-attempt.js';

export const handInExpired = defineScheduledJob('certification.hand-in-expired', handInKind);

/** Hands in, as it was saved, what nobody handed in before its time and the grace were over. */
@Injectable()
export class HandInExpired implements JobHandler<typeof handInExpired> {
  readonly job = handInExpired;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof handInExpired>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      await tx.rows(`select id from attempt where practice_id = $1 and id = $2 for update`, [subjectId]);
      const attempt = await tx.table(AttemptRow).get(subjectId);
      if (attempt.handedInAt !== null || !isOver(attempt, tx.now())) return;
      await handIn(tx, attempt, attempt.answers as readonly Answer[], 'TIME');
    });
  }
}
