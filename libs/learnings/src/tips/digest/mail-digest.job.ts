import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, type Instant } from '@cairn/kernel';
import { Db, defineScheduledJob, queueMail, systemScope, unschedule, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { LearningsOptions } from '../../learnings.options.js';
import type { Reach } from '../../learning-kinds.js';
import { digestOf, type NewPost, type WaitingQuestion } from './digest.rules.js';
import { reachesOf } from './tip-readers.sql.js';
import { newTipStop } from './tip-stops.js';
import { tipDigestMail } from './tip.mails.js';
import { planDigest, tipDigestKind } from './want-digest.js';

export const mailDigest = defineScheduledJob('learnings.mail-tip-digest', tipDigestKind);

interface Reader {
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly practiceName: string;
  readonly reaches: Reach[];
  readonly wanted: boolean;
  readonly since: Instant | null;
}

const minuteMs = 60_000;
const weekMs = 7 * 86_400_000;

/** The Monday mail of one reader: what others wrote since the last one. Nothing new, no mail. */
@Injectable()
export class MailDigest implements JobHandler<typeof mailDigest> {
  readonly job = mailDigest;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  async handle({ practiceId, subjectId: personId, on }: JobData<typeof mailDigest>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const reader = await readerOf(tx, personId);
      // Whoever reads no more is planned for no more; who moved hears on Monday morning there.
      if (!reader || !reader.wanted || reader.reaches.length === 0) return void (await unschedule(tx, tipDigestKind, personId));
      await planDigest(tx, personId, reader.zone);
      // What is being written at this very moment is in the next mail, and none is lost between two.
      const now = instant(new Date(tx.now().getTime() - minuteMs));
      const since = reader.since ?? instant(new Date(tx.now().getTime() - weekMs));
      await tx.rows(
        `insert into tip_mailing (practice_id, id, person_id, told_until) values ($1, $2, $3, $4) on conflict (practice_id, person_id) do update set told_until = excluded.told_until`,
        [newId(), personId, now],
      );
      const { posts, waiting } = await newsFor(tx, personId, reader.reaches, since, now);
      const digest = digestOf(posts, waiting);
      if (digest === null) return;
      const { publicUrl } = this.options;
      const stop = await newTipStop(tx, { personId, postId: null }, publicUrl);
      await queueMail(tx, {
        key: `tip-digest:${personId}:${on}`,
        to: { name: reader.name, address: reader.email },
        fromName: reader.practiceName,
        unsubscribeUrl: stop,
        ...tipDigestMail({ to: reader.name, practiceName: reader.practiceName, publicUrl, digest, stop }),
      });
    });
  }
}

const readerOf = (tx: Tx, personId: string): Promise<Reader | undefined> =>
  tx.row(
    `select p.name, p.email, coalesce(p.time_zone, r.time_zone) as zone, r.name as "practiceName", ${reachesOf('p.id')} as reaches, coalesce(m.wants_digest, true) as wanted, instant_text(m.told_until) as since
       from person p join practice r on r.practice_id = $1 left join tip_mailing m on m.practice_id = $1 and m.person_id = p.id where p.practice_id = $1 and p.id = $2`,
    [personId],
  );

async function newsFor(
  tx: Tx,
  personId: string,
  reaches: readonly Reach[],
  since: Instant,
  now: Instant,
): Promise<{ posts: NewPost[]; waiting: WaitingQuestion[] }> {
  const read = await tx.row<{ posts: NewPost[]; waiting: WaitingQuestion[] }>(
    `with open as (select p.*, a.name from tip_post p join person a on a.practice_id = $1 and a.id = p.author_id
        where p.practice_id = $1 and p.status = 'OPEN' and p.reach = any ($3::text[]) and p.author_id <> $2)
     select (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'authorName', o.name, 'tips', cardinality(o.tips),
           'isFollowed', exists (select from tip_follow f where f.practice_id = $1 and f.person_id = $2 and f.theme = o.theme and f.ended_at is null)) order by o.published_at desc, o.id), '[]')
          from open o where o.published_at > $4 and o.published_at <= $5) as posts,
       (select coalesce(json_agg(w.one), '[]') from (select json_build_object('id', o.id, 'title', o.title, 'authorName', o.name) as one from open o
          where o.kind = 'QUESTION' and o.accepted_id is null and o.published_at <= $4 and o.published_at > $5::timestamptz - interval '60 days'
            and not exists (select from tip_comment c where c.practice_id = $1 and c.post_id = o.id and c.kind = 'ANSWER' and c.status = 'OPEN') order by o.published_at desc, o.id limit 3) w) as waiting`,
    [personId, reaches, since, now],
  );
  return read ?? { posts: [], waiting: [] };
}
