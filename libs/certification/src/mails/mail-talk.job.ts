import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import type { CalendarPerson } from '@cairn/training';
import { z } from 'zod';
import { applicationLink, applicationToken } from '../applications/application-token.js';
import { linkDays } from '../applications/application.rules.js';
import { applicationMoved, leftTalk, type LeftTalk } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { cancelledTalk, keptTalk } from './talk-entry.js';
import { heldTalkMail, ownTalkMail, type TalkWords } from './talk.mails.js';

export const mailTalk = defineJob(
  'certification.mail-talk',
  z.object({
    ...{ practiceId: z.uuid(), applicationId: z.uuid(), news: z.enum(['WITHDRAWN', 'WAITING', 'TURNED_DOWN', 'TALK_BOOKED']) },
    earlier: leftTalk.nullable().default(null),
  }),
  {
    on: [applicationMoved],
  },
);

interface Read extends Omit<TalkWords, 'now' | 'link'> {
  readonly email: string;
  readonly withEmail: string;
  readonly withPersonId: string;
  readonly programmeId: string;
  /** Seconds from handing in to choosing: more with every choice. */
  readonly sequence: number;
}

/** Both sides of a talk hear when it is, with an entry for their calendars; whoever chooses another time moves that entry, or, with somebody else, gets another one for it. */
@Injectable()
export class MailTalk implements JobHandler<typeof mailTalk> {
  readonly job = mailTalk;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, applicationId, news, earlier }: JobData<typeof mailTalk>, meta: JobMeta): Promise<void> {
    if (news !== 'TALK_BOOKED') return;
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const talk = await this.read(tx, applicationId);
      // Given back or moved to the past meanwhile.
      if (!talk || Date.parse(talk.startsAt) <= tx.now().getTime()) return;
      const [applicant, host] = [
        { name: talk.applicant, email: talk.email },
        { name: talk.withName, email: talk.withEmail },
      ];
      const earlierHost = earlier && (await hostOf(tx, earlier.withPersonId));
      const own = applicationLink(this.options.publicUrl, applicationToken(this.options.secretKey, applicationId));
      const desk = `${this.options.publicUrl}/cert-admin/applications/${talk.programmeId}?a=${applicationId}`;
      const readers = [
        { to: applicant, from: host, link: own, write: ownTalkMail },
        { to: host, from: applicant, link: desk, write: heldTalkMail },
      ];
      for (const { to, from, link, write } of readers) {
        await queueMail(tx, {
          key: `talk:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${from.name} via ${talk.practiceName}`,
          replyTo: from.email,
          attachments: [
            keptTalk({ ...talk, applicationId }, { host, to, link }, tx.now()),
            ...(earlier && earlierHost && to === applicant
              ? [cancelledTalk({ ...talk, ...of(earlier), applicationId, withName: earlierHost.name }, { host: earlierHost, to, link }, tx.now())]
              : []),
          ],
          ...write({ ...talk, link, now: tx.now() }),
        });
      }
    });
  }

  private read(tx: Tx, applicationId: string): Promise<Read | undefined> {
    return tx.row<Read>(
      `with kept as (update application set mailed_at = $3, token_expires_at = greatest(token_expires_at, $3::timestamptz + make_interval(days => $4)) where practice_id = $1 and id = $2)
       select a.name as applicant, a.email::text as email, h.name as "withName", h.id as "withPersonId", h.email::text as "withEmail", p.id as "programmeId", p.title as "programmeTitle", r.name as "practiceName",
              instant_text(s.starts_at) as "startsAt", r.time_zone as "timeZone", round(extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes, s.place,
              greatest(0, extract(epoch from s.booked_at - a.handed_in_at))::int as sequence
         from interview_slot s join application a on a.practice_id = $1 and a.id = s.application_id join person h on h.practice_id = $1 and h.id = s.with_person_id
         join programme p on p.practice_id = $1 and p.id = a.programme_id join practice r on r.practice_id = $1
        where s.practice_id = $1 and s.application_id = $2`,
      [applicationId, tx.now(), linkDays],
    );
  }
}

const hostOf = (tx: Tx, personId: string): Promise<CalendarPerson | undefined> =>
  tx.row<CalendarPerson>(`select name, email::text as email from person where practice_id = $1 and id = $2`, [personId]);

const of = ({ startsAt, ...talk }: LeftTalk) => ({ ...talk, startsAt: startsAt as Instant, place: '' });
