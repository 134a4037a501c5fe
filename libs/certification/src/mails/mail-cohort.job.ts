import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Day } from '@cairn/kernel';
import {
  Db,
  defineJob,
  queueMail,
  systemScope,
  type JobData,
  type JobHandler,
  type JobMeta,
  type MailAttachment,
  type MailContent,
  type Tx,
} from '@cairn/platform';
import { writeCalendar } from '@cairn/training';
import { z } from 'zod';
import { CertificationOptions } from '../certification.options.js';
import { placeWaitedFor, traineeEnrolled, traineeLeft } from '../certification.events.js';
import { sessionEntry, type SessionInCalendar } from '../sessions/session-entry.js';
import { leftMail, placeMail, waitingMail, type CohortWords, type MovedTo } from './cohort.mails.js';

const data = z.object({
  practiceId: z.uuid(),
  cohortId: z.uuid(),
  personId: z.uuid().optional(),
  waitingId: z.uuid().optional(),
  traineeId: z.uuid().optional(),
  status: z.enum(['WITHDRAWN', 'DEFERRED']).optional(),
});
export const mailCohort = defineJob('certification.mail-cohort', data, { on: [traineeEnrolled, placeWaitedFor, traineeLeft] });

interface Read extends Omit<CohortWords, 'today' | 'publicUrl' | 'dates'> {
  readonly email: string;
  readonly facilitatorEmail: string;
  readonly zone: string;
  readonly movedTo: MovedTo | null;
  readonly traineeStatus: string | null;
  /** Live sessions of the cohort that are still to come. */
  readonly sessions: readonly SessionInCalendar[];
}

/** To people of a cohort: they have a place, with its dates for their calendars; they wait for one; they have left, and its dates leave their calendars. */
@Injectable()
export class MailCohort implements JobHandler<typeof mailCohort> {
  readonly job = mailCohort;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, cohortId, personId, waitingId, traineeId, status }: JobData<typeof mailCohort>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await this.read(tx, cohortId, personId ?? null, waitingId ?? null);
      // What was taken back before the mail went out is not told.
      const expected = traineeId === undefined ? null : (status ?? 'ENROLLED');
      if (!read || (expected !== null && read.traineeStatus !== expected)) return;
      const hasLeft = status !== undefined;
      const dates = traineeId === undefined ? [] : this.dates(read, hasLeft ? 'CANCEL' : 'REQUEST', tx.now());
      await queueMail(tx, {
        key: `cohort:${meta.eventId}`,
        to: { name: read.to, address: read.email },
        fromName: `${read.facilitatorName} via ${read.practiceName}`,
        replyTo: read.facilitatorEmail,
        attachments: dates,
        ...this.mail(read, { isPlace: traineeId !== undefined && !hasLeft, hasLeft }, dayIn(read.zone, tx.now())),
      });
    });
  }

  private mail(read: Read, is: { isPlace: boolean; hasLeft: boolean }, today: Day): MailContent {
    const words = { ...read, today, publicUrl: this.options.publicUrl, dates: read.sessions.length };
    if (is.hasLeft) return leftMail(words, read.movedTo);
    return is.isPlace ? placeMail(words) : waitingMail(words);
  }

  /** Each date on its own: a calendar takes one event in or out at a time. */
  private dates(read: Read, method: 'REQUEST' | 'CANCEL', now: Date): MailAttachment[] {
    const [organizer, attendee] = [
      { name: read.facilitatorName, email: read.facilitatorEmail },
      { name: read.to, email: read.email },
    ];
    return read.sessions.map((session, at) => {
      const entry = { ...sessionEntry(session, this.options.publicUrl), isCancelled: method === 'CANCEL', organizer, attendee };
      return { name: `session-${at + 1}.ics`, type: `text/calendar; method=${method}`, content: writeCalendar([entry], { method, now }) };
    });
  }

  private read(tx: Tx, cohortId: string, personId: string | null, waitingId: string | null): Promise<Read | undefined> {
    return tx.row<Read>(
      `select coalesce(h.name, w.name) as "to", coalesce(h.email, w.email)::text as email, g.title as "programmeTitle", c.name as "cohortName", r.name as "practiceName", c.starts_on as "startsOn", c.drop_out_until as "dropOutUntil",
              c.ends_on as "endsOn", c.time_zone as zone, f.name as "facilitatorName", f.email as "facilitatorEmail", t.status as "traineeStatus",
              (select coalesce(json_agg(json_build_object('startsAt', instant_text(s.starts_at), 'timeZone', s.time_zone, 'minutes', s.minutes, 'place', s.place, 'status', s.status, 'itemId', s.item_id,
                                                          'icsUid', s.ics_uid, 'icsSequence', s.ics_sequence, 'title', i.title, 'cohortName', c.name) order by s.starts_at, s.id), '[]')
                 from cohort_session s join programme_item i on i.practice_id = $1 and i.id = s.item_id
                where s.practice_id = $1 and s.cohort_id = c.id and s.status = 'PLANNED' and s.starts_at > $5) as sessions,
              (select json_build_object('name', d.name, 'isOtherVersion', d.programme_version_id <> c.programme_version_id,
                 'waits', not exists (select from trainee o where o.practice_id = $1 and o.cohort_id = d.id and o.person_id = t.person_id))
               from cohort d where d.practice_id = $1 and d.id = t.deferred_to_cohort_id) as "movedTo"
       from cohort c join programme g on g.practice_id = $1 and g.id = c.programme_id join practice r on r.practice_id = $1
         join person f on f.practice_id = $1 and f.id = c.facilitator_id left join person h on h.practice_id = $1 and h.id = $3
         left join cohort_waiting w on w.practice_id = $1 and w.id = $4
         left join trainee t on t.practice_id = $1 and t.cohort_id = c.id and t.person_id = $3
       where c.practice_id = $1 and c.id = $2 and (h.id is not null or w.id is not null)`,
      [cohortId, personId, waitingId, tx.now()],
    );
  }
}
