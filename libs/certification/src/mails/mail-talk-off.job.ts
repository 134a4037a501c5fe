import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { applicationLink, applicationToken } from '../applications/application-token.js';
import { linkDays } from '../applications/application.rules.js';
import { leftTalk, talkLeft } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { cancelledTalk } from './talk-entry.js';
import { heldTalkOffMail, ownTalkOffMail } from './talk.mails.js';

export const mailTalkOff = defineJob(
  'certification.mail-talk-off',
  z.object({
    ...{ practiceId: z.uuid(), applicationId: z.uuid(), programmeId: z.uuid(), talk: leftTalk },
    cause: z.enum(['GIVEN_BACK', 'MOVED', 'WITHDRAWN', 'ENROLLED', 'TURNED_DOWN', 'DECLINED']),
  }),
  { on: [talkLeft] },
);

interface Read {
  readonly applicant: string;
  readonly email: string;
  readonly withName: string;
  readonly withEmail: string;
  readonly programmeTitle: string;
  readonly practiceName: string;
  readonly timeZone: string;
}

/** Both sides of a talk that does not take place hear why, with what takes it out of their calendars; whoever has another time has heard of that already. */
@Injectable()
export class MailTalkOff implements JobHandler<typeof mailTalkOff> {
  readonly job = mailTalkOff;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, applicationId, programmeId, talk, cause }: JobData<typeof mailTalkOff>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const startsAt = talk.startsAt as Instant;
      if (Date.parse(startsAt) <= tx.now().getTime()) return;
      const read = await tx.row<Read>(
        `update application a set mailed_at = $3, token_expires_at = greatest(a.token_expires_at, $3::timestamptz + make_interval(days => $4)) from programme p, practice r, person h
          where a.practice_id = $1 and a.id = $2 and p.practice_id = $1 and p.id = a.programme_id and r.practice_id = $1 and h.practice_id = $1 and h.id = $5
         returning a.name as applicant, a.email::text as email, h.name as "withName", h.email::text as "withEmail", p.title as "programmeTitle", r.name as "practiceName", r.time_zone as "timeZone"`,
        [applicationId, tx.now(), linkDays, talk.withPersonId],
      );
      if (!read) return;
      const words = { ...read, ...talk, startsAt, place: '', applicationId, now: tx.now() };
      const [applicant, host] = [
        { name: read.applicant, email: read.email },
        { name: read.withName, email: read.withEmail },
      ];
      const own = applicationLink(this.options.publicUrl, applicationToken(this.options.secretKey, applicationId));
      const desk = `${this.options.publicUrl}/cert-admin/applications/${programmeId}?a=${applicationId}`;
      const readers = [
        ...(cause === 'MOVED' ? [] : [{ to: applicant, from: host, link: own, write: ownTalkOffMail }]),
        { to: host, from: applicant, link: desk, write: heldTalkOffMail },
      ];
      for (const { to, from, link, write } of readers)
        await queueMail(tx, {
          key: `talk-off:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${from.name} via ${read.practiceName}`,
          replyTo: from.email,
          attachments: [cancelledTalk(words, { host, to, link }, tx.now())],
          ...write({ ...words, link }, cause),
        });
    });
  }
}
