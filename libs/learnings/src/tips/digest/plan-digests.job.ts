import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { reaches } from '../../learning-kinds.js';
import { tipPublished } from '../tips.events.js';
import { reachesOf } from './tip-readers.sql.js';
import { planDigest, tipDigestKind } from './want-digest.js';

const data = z.object({ practiceId: z.uuid(), reach: z.enum(reaches) });
export const planDigests = defineJob('learnings.plan-tip-digests', data, { on: [tipPublished] });

/** Whoever can read what was published gets the next Monday mail, unless they want none; the plan follows where they live. */
@Injectable()
export class PlanDigests implements JobHandler<typeof planDigests> {
  readonly job = planDigests;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, reach }: JobData<typeof planDigests>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const readers = await tx.rows<{ personId: string; zone: string }>(
        `select p.id as "personId", coalesce(p.time_zone, r.time_zone) as zone from person p join practice r on r.practice_id = $1
           left join tip_mailing m on m.practice_id = $1 and m.person_id = p.id left join schedule s on s.practice_id = $1 and s.kind = $2 and s.subject_id = p.id
          where p.practice_id = $1 and coalesce(m.wants_digest, true) and s.zone is distinct from coalesce(p.time_zone, r.time_zone) and $3 = any (${reachesOf('p.id')})`,
        [tipDigestKind, reach],
      );
      for (const { personId, zone } of readers) await planDigest(tx, personId, zone);
    });
  }
}
