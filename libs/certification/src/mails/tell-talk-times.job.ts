import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { applicationLink, applicationToken } from '../applications/application-token.js';
import { linkDays } from '../applications/application.rules.js';
import { talkTimesFree } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { talkTimesMail } from './talk.mails.js';

export const tellTalkTimes = defineJob(
  'certification.tell-talk-times',
  z.object({ practiceId: z.uuid(), programmeId: z.uuid(), exceptId: z.uuid().nullable() }),
  { on: [talkTimesFree] },
);

interface Waiting {
  readonly id: string;
  readonly applicant: string;
  readonly email: string;
  readonly programmeTitle: string;
  readonly practiceName: string;
  readonly zone: string;
  readonly from: string;
  readonly replyTo: string;
  readonly free: number;
}

/** Whoever was asked to a talk and has no time yet hears that there are some, once a day at most. */
@Injectable()
export class TellTalkTimes implements JobHandler<typeof tellTalkTimes> {
  readonly job = tellTalkTimes;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, programmeId, exceptId }: JobData<typeof tellTalkTimes>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const waiting = await tx.rows<Waiting>(
        `with free as (select count(*)::int as free from interview_slot where practice_id = $1 and programme_id = $2 and application_id is null and starts_at > $3)
         update application a set mailed_at = $3, token_expires_at = greatest(a.token_expires_at, $3::timestamptz + make_interval(days => $4)) from free, programme p, practice r, person h
          where a.practice_id = $1 and a.programme_id = $2 and a.status = 'TALK' and a.id is distinct from $5 and free.free > 0
            and not exists (select from interview_slot s where s.practice_id = $1 and s.application_id = a.id)
            and p.practice_id = $1 and p.id = a.programme_id and r.practice_id = $1 and h.practice_id = $1 and h.id = coalesce(a.decided_by, p.created_by)
         returning a.id, a.name as applicant, a.email::text as email, p.title as "programmeTitle", r.name as "practiceName", r.time_zone as zone, h.name || ' via ' || r.name as "from",
           h.email::text as "replyTo", free.free`,
        [programmeId, tx.now(), linkDays, exceptId],
      );
      for (const { id, email, zone, from, replyTo, free, ...words } of waiting)
        await queueMail(tx, {
          key: `talk-times:${id}:${dayIn(zone, tx.now())}`,
          to: { name: words.applicant, address: email },
          fromName: from,
          replyTo,
          ...talkTimesMail({ ...words, link: applicationLink(this.options.publicUrl, applicationToken(this.options.secretKey, id)) }, free),
        });
    });
  }
}
