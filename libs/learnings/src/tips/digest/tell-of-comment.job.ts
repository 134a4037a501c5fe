import { Inject, Injectable } from '@nestjs/common';
import { dayIn, timeIn } from '@cairn/kernel';
import { Db, defineJob, queueMail, schedule, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { LearningsOptions } from '../../learnings.options.js';
import { tipCommentKinds, type TipCommentKind } from '../tip-kinds.js';
import { tipCommented } from '../tips.events.js';
import { endOfHour } from './digest.rules.js';
import { reachesOf } from './tip-readers.sql.js';
import { tipAnsweredMail } from './tip.mails.js';

/** Kind of the schedule, one per post, of the mail to its followers. */
export const tellFollowersKind = 'learnings.tell-tip-followers';

const data = z.object({ practiceId: z.uuid(), tipId: z.uuid(), tipCommentId: z.uuid(), kind: z.enum(tipCommentKinds) });
export const tellOfComment = defineJob('learnings.tell-of-tip-comment', data, { on: [tipCommented] });

interface Read {
  readonly title: string;
  readonly text: string;
  readonly kind: TipCommentKind;
  readonly by: string;
  readonly to: string;
  readonly email: string;
  readonly practiceName: string;
  readonly isOwn: boolean;
  readonly reads: boolean;
}

/** Whoever asked hears of an answer at once; all other followers hear at the end of the hour. */
@Injectable()
export class TellOfComment implements JobHandler<typeof tellOfComment> {
  readonly job = tellOfComment;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  async handle({ practiceId, tipId, tipCommentId, kind }: JobData<typeof tellOfComment>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      await planTelling(tx, tipId);
      const read = kind === 'ANSWER' ? await answerFor(tx, tipCommentId) : undefined;
      if (!read || read.isOwn || !read.reads) return;
      const { to, email, ...words } = read;
      await queueMail(tx, {
        key: `tip-answer:${tipCommentId}`,
        to: { name: to, address: email },
        fromName: `${read.by} via ${read.practiceName}`,
        ...tipAnsweredMail({ ...words, to, tipId, publicUrl: this.options.publicUrl }),
      });
    });
  }
}

async function planTelling(tx: Tx, tipId: string): Promise<void> {
  const practice = await tx.row<{ zone: string }>(`select time_zone as zone from practice where practice_id = $1`);
  const zone = practice?.zone ?? 'UTC';
  const at = endOfHour(tx.now());
  await schedule(tx, { kind: tellFollowersKind, subjectId: tipId, rule: { days: 'once', on: dayIn(zone, at) }, time: timeIn(zone, at), zone });
}

/** As it stands by now: what was taken back or hidden meanwhile is told to nobody. */
const answerFor = (tx: Tx, tipCommentId: string): Promise<Read | undefined> =>
  tx.row(
    `select p.title, c.text, c.kind, b.name as by, a.name as "to", a.email, r.name as "practiceName", p.author_id = c.author_id as "isOwn", p.reach = any (${reachesOf('p.author_id')}) as reads
       from tip_comment c join tip_post p on p.practice_id = $1 and p.id = c.post_id join person a on a.practice_id = $1 and a.id = p.author_id
       join person b on b.practice_id = $1 and b.id = c.author_id join practice r on r.practice_id = $1
      where c.practice_id = $1 and c.id = $2 and c.status = 'OPEN' and p.status = 'OPEN'`,
    [tipCommentId],
  );
