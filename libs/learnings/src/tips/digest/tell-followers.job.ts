import { Inject, Injectable } from '@nestjs/common';
import { instant } from '@cairn/kernel';
import { Db, defineScheduledJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { LearningsOptions } from '../../learnings.options.js';
import { tellFollowersKind } from './tell-of-comment.job.js';
import { reachesOf } from './tip-readers.sql.js';
import { newTipStop } from './tip-stops.js';
import { tipDiscussedMail, type SaidBelow } from './tip.mails.js';

export const tellFollowers = defineScheduledJob('learnings.tell-tip-followers', tellFollowersKind);

interface Follower {
  readonly personId: string;
  readonly to: string;
  readonly email: string;
  readonly title: string;
  readonly practiceName: string;
  readonly said: SaidBelow[];
}

/** What others said of a post since its followers last heard, in one mail each. */
@Injectable()
export class TellFollowers implements JobHandler<typeof tellFollowers> {
  readonly job = tellFollowers;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  async handle({ practiceId, subjectId: tipId }: JobData<typeof tellFollowers>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const { publicUrl } = this.options;
      for (const { personId, email, ...words } of await followersOf(tx, tipId)) {
        const stop = await newTipStop(tx, { personId, postId: tipId }, publicUrl);
        await queueMail(tx, {
          key: `tip-followed:${meta.eventId}:${personId}`,
          to: { name: words.to, address: email },
          fromName: words.practiceName,
          unsubscribeUrl: stop,
          ...tipDiscussedMail({ ...words, tipId, publicUrl, stop }),
        });
      }
      await tx.rows(`update tip_follow set told_at = $3 where practice_id = $1 and post_id = $2 and ended_at is null`, [tipId, instant(tx.now())]);
    });
  }
}

/** Those who can still read it and have not heard; whoever asked has had each answer by itself. */
const followersOf = (tx: Tx, tipId: string): Promise<Follower[]> =>
  tx.rows(
    `select * from (
       select f.person_id as "personId", a.name as "to", a.email, p.title, r.name as "practiceName",
         (select json_agg(json_build_object('by', b.name, 'kind', c.kind, 'text', c.text) order by c.at, c.id) from tip_comment c join person b on b.practice_id = $1 and b.id = c.author_id
           where c.practice_id = $1 and c.post_id = p.id and c.status = 'OPEN' and c.author_id <> f.person_id and c.at > greatest(f.since, f.told_at)
             and not (c.kind = 'ANSWER' and p.author_id = f.person_id)) as said
        from tip_follow f join tip_post p on p.practice_id = $1 and p.id = f.post_id and p.status = 'OPEN' join person a on a.practice_id = $1 and a.id = f.person_id join practice r on r.practice_id = $1
       where f.practice_id = $1 and f.post_id = $2 and f.ended_at is null and p.reach = any (${reachesOf('f.person_id')})) heard
      where said is not null order by "personId"`,
    [tipId],
  );
