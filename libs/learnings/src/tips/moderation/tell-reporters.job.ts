import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { LearningsOptions } from '../../learnings.options.js';
import { reachesOf } from '../digest/tip-readers.sql.js';
import { tipOutcomes } from '../tip-kinds.js';
import { tipReportsAnswered } from '../tips.events.js';
import { reportAnsweredMail } from './report.mails.js';

const data = z.object({
  ...{ practiceId: z.uuid(), tipId: z.uuid(), tipCommentId: z.uuid().nullable() },
  ...{ outcome: z.enum(tipOutcomes), reportIds: z.array(z.uuid()) },
});
export const tellReporters = defineJob('learnings.tell-tip-reporters', data, { on: [tipReportsAnswered] });

interface Reporter {
  readonly reportId: string;
  readonly to: string;
  readonly email: string;
  readonly reason: string;
  readonly remark: string;
  readonly title: string | null;
  readonly practiceName: string;
}

/** Whoever reported something hears what became of it. A moderator who answered their own report knows. */
@Injectable()
export class TellReporters implements JobHandler<typeof tellReporters> {
  readonly job = tellReporters;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  async handle({ practiceId, tipId, tipCommentId, outcome, reportIds }: JobData<typeof tellReporters>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      for (const { reportId, email, ...words } of await reportersOf(tx, reportIds))
        await queueMail(tx, {
          key: `tip-report:${meta.eventId}:${reportId}`,
          to: { name: words.to, address: email },
          fromName: words.practiceName,
          ...reportAnsweredMail({ ...words, tipId, isComment: tipCommentId !== null, outcome, publicUrl: this.options.publicUrl }),
        });
    });
  }
}

/** Those who still read there; without the title of what they cannot open any more. */
const reportersOf = (tx: Tx, reportIds: readonly string[]): Promise<Reporter[]> =>
  tx.rows(
    `select r.id as "reportId", a.name as "to", a.email, r.reason, r.remark, case when p.status = 'OPEN' then p.title end as title, c.name as "practiceName"
       from tip_report r join tip_post p on p.practice_id = $1 and p.id = r.post_id join person a on a.practice_id = $1 and a.id = r.person_id join practice c on c.practice_id = $1
      where r.practice_id = $1 and r.id = any ($2::uuid[]) and r.person_id is distinct from r.resolved_by and p.reach = any (${reachesOf('r.person_id')}) order by r.at, r.id`,
    [reportIds],
  );
