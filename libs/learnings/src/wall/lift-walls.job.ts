import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { practiceSettings } from '@cairn/identity';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';

/** Kind of the schedule, one per practice, that looks every night which walls have stood long enough. */
export const liftWallsKind = 'learnings.lift-walls';

export const liftWalls = defineScheduledJob('learnings.lift-walls', liftWallsKind);

/** Coaches of competing clients read a learning some months after it was published. A practice that lengthens or shortens that time sees it the next morning. */
@Injectable()
export class LiftWalls implements JobHandler<typeof liftWalls> {
  readonly job = liftWalls;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId }: JobData<typeof liftWalls>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const { learningWallMonths } = await practiceSettings(tx);
      const practice = await tx.row<{ zone: string }>(`select time_zone as zone from practice where practice_id = $1`);
      await tx.rows(
        `update learning_origin o set walled = now_walled from (
           select s.id, (s.published_on is null or s.published_on + make_interval(months => $3) > $2::date) as now_walled from shared_learning s where s.practice_id = $1) s
          where o.practice_id = $1 and s.id = o.shared_id and o.walled <> s.now_walled`,
        [dayIn(practice?.zone ?? 'UTC', tx.now()), learningWallMonths],
      );
    });
  }
}
