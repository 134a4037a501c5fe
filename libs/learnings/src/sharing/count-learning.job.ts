import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { countContributedLearning } from '@cairn/certification';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { learningPublished } from '../learnings.events.js';

const data = z.object({ practiceId: z.uuid(), sharedId: z.uuid(), answer: z.literal('PUBLISHED') });
export const countLearning = defineJob('learnings.count-learning', data, { on: [learningPublished] });

/** A published learning counts for the renewal of its author's certificates. The entry says that one was contributed, not which. */
@Injectable()
export class CountLearning implements JobHandler<typeof countLearning> {
  readonly job = countLearning;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, sharedId }: JobData<typeof countLearning>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const origin = await tx.row<{ authorId: string; zone: string }>(
        `select o.author_id as "authorId", r.time_zone as zone from learning_origin o join practice r on r.practice_id = $1 where o.practice_id = $1 and o.shared_id = $2`,
        [sharedId],
      );
      if (origin) await countContributedLearning(tx, { personId: origin.authorId, on: dayIn(origin.zone, tx.now()) });
    });
  }
}
