import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { applicationLink, applicationToken } from '../applications/application-token.js';
import { linkDays } from '../applications/application.rules.js';
import { applicationAnswered, applicationHandedIn, applicationLinkAsked } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { answerMails, handedInMail, linkMail, type ApplicationWords } from './application.mails.js';

const data = z.object({
  practiceId: z.uuid(),
  applicationId: z.uuid(),
  news: z.literal('HANDED_IN').optional(),
  answer: z.enum(['OFFER', 'TALK', 'WAIT', 'DECLINE']).optional(),
});
export const mailApplication = defineJob('certification.mail-application', data, { on: [applicationLinkAsked, applicationHandedIn, applicationAnswered] });

interface Read extends Omit<ApplicationWords, 'link' | 'today'> {
  readonly email: string;
  readonly zone: string;
  readonly from: string;
  readonly replyTo: string | null;
}

/** Applicants hear by mail alone: their link, that it is handed in, and every answer. */
@Injectable()
export class MailApplication implements JobHandler<typeof mailApplication> {
  readonly job = mailApplication;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, applicationId, news, answer }: JobData<typeof mailApplication>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await tx.row<Read>(
        `update application a set mailed_at = $3, token_expires_at = greatest(a.token_expires_at, $3::timestamptz + make_interval(days => $4))
         from programme p, practice r where a.practice_id = $1 and a.id = $2 and p.practice_id = $1 and p.id = a.programme_id and r.practice_id = $1
         returning a.name as "to", a.email::text as email, p.title as "programmeTitle", r.name as "practiceName", r.time_zone as zone, a.answer_by as "answerBy", a.offer_until as "offerUntil", a.words,
           (select json_build_object('name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on) from cohort c where c.practice_id = $1 and c.id = a.cohort_id) as cohort,
           coalesce((select h.name || ' via ' || r.name from person h where h.practice_id = $1 and h.id = coalesce(a.decided_by, p.created_by)), r.name) as "from",
           (select h.email::text from person h where h.practice_id = $1 and h.id = coalesce(a.decided_by, p.created_by)) as "replyTo"`,
        [applicationId, tx.now(), linkDays],
      );
      if (!read) return;
      const link = applicationLink(this.options.publicUrl, applicationToken(this.options.secretKey, applicationId));
      const words = { ...read, link, today: dayIn(read.zone, tx.now()) };
      const write = answer ? answerMails[answer] : news ? handedInMail : linkMail;
      await queueMail(tx, {
        key: `application:${meta.eventId}`,
        to: { name: read.to, address: read.email },
        fromName: read.from,
        ...(read.replyTo ? { replyTo: read.replyTo } : {}),
        ...write(words),
      });
    });
  }
}
