import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Day } from '@cairn/kernel';
import { Db, defineScheduledJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { applicationLink, applicationToken } from '../applications/application-token.js';
import { linkDays } from '../applications/application.rules.js';
import { offerReminderKind } from '../applications/plan-offer-reminder.js';
import { CertificationOptions } from '../certification.options.js';
import { offerEndsMail } from './reminding.mails.js';

export const remindOffer = defineScheduledJob('certification.remind-offer', offerReminderKind);

interface Read {
  readonly name: string;
  readonly email: string;
  readonly programme: string;
  readonly cohortName: string;
  readonly startsOn: Day;
  readonly until: Day;
  readonly zone: string;
  readonly from: string;
  readonly replyTo: string;
}

/** Whoever has not answered an offer is reminded two days before it ends; who has taken it or turned it down is not. */
@Injectable()
export class RemindOffer implements JobHandler<typeof remindOffer> {
  readonly job = remindOffer;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, subjectId: applicationId }: JobData<typeof remindOffer>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await tx.row<Read>(
        `update application a set mailed_at = $3, token_expires_at = greatest(a.token_expires_at, $3::timestamptz + make_interval(days => $4))
           from programme p, practice r, cohort c, person h where a.practice_id = $1 and a.id = $2 and a.status = 'OFFERED' and a.offer_until >= ($3::timestamptz at time zone r.time_zone)::date
            and p.practice_id = $1 and p.id = a.programme_id and r.practice_id = $1 and c.practice_id = $1 and c.id = a.cohort_id and h.practice_id = $1 and h.id = coalesce(a.decided_by, p.created_by)
         returning a.name, a.email::text as email, p.title as programme, c.name as "cohortName", c.starts_on as "startsOn", a.offer_until as until, r.time_zone as zone, h.name || ' via ' || r.name as "from", h.email::text as "replyTo"`,
        [applicationId, tx.now(), linkDays],
      );
      if (!read) return;
      const link = applicationLink(this.options.publicUrl, applicationToken(this.options.secretKey, applicationId));
      await queueMail(tx, {
        key: `offer-ends:${applicationId}:${read.until}`,
        to: { name: read.name, address: read.email },
        fromName: read.from,
        replyTo: read.replyTo,
        ...offerEndsMail({ ...read, to: read.name, today: dayIn(read.zone, tx.now()), link }),
      });
    });
  }
}
