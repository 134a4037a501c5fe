import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { writeCalendar } from '@cairn/training';
import { z } from 'zod';
import { cohortCancelled } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { sessionEntry, type SessionInCalendar } from '../sessions/session-entry.js';
import { cancelledMail, type Concerned } from './cancelled.mails.js';

export const mailCancelled = defineJob(
  'certification.mail-cohort-cancelled',
  z.object({ practiceId: z.uuid(), cohortId: z.uuid(), offeredIds: z.array(z.uuid()) }),
  { on: [cohortCancelled] },
);

interface Read {
  readonly cohortName: string;
  readonly programmeTitle: string;
  readonly practiceName: string;
  readonly because: string;
  readonly facilitator: { readonly name: string; readonly email: string };
  readonly people: readonly Concerned[];
  readonly sessions: readonly SessionInCalendar[];
}

/** Whoever learned, waited or had an offer hears why the cohort does not take place, and what becomes of them; its dates leave their calendars. */
@Injectable()
export class MailCancelled implements JobHandler<typeof mailCancelled> {
  readonly job = mailCancelled;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, cohortId, offeredIds }: JobData<typeof mailCancelled>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await readCancelled(tx, cohortId, offeredIds);
      if (!read) return;
      for (const to of read.people)
        await queueMail(tx, {
          key: `cohort-cancelled:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${read.facilitator.name} via ${read.practiceName}`,
          replyTo: read.facilitator.email,
          attachments: to.was === 'LEARNED' ? read.sessions.map((session, at) => this.taken(read, session, to, at, tx.now())) : [],
          ...cancelledMail(read, to),
        });
    });
  }

  /** Each date on its own: a calendar takes one event out at a time. */
  private taken({ facilitator }: Read, session: SessionInCalendar, to: Concerned, at: number, now: Date) {
    const entry = { ...sessionEntry(session, this.options.publicUrl), organizer: facilitator, attendee: { name: to.name, email: to.email } };
    return { name: `session-${at + 1}.ics`, type: 'text/calendar; method=CANCEL', content: writeCalendar([entry], { method: 'CANCEL', now }) };
  }
}

function readCancelled(tx: Tx, cohortId: string, offeredIds: readonly string[]): Promise<Read | undefined> {
  return tx.row<Read>(
    `select c.name as "cohortName", g.title as "programmeTitle", r.name as "practiceName", c.cancelled_because as because,
            json_build_object('name', f.name, 'email', f.email::text) as facilitator,
            (select coalesce(json_agg(w order by w.name, w.email), '[]') from (
               select p.name, p.email::text as email, 'LEARNED' as was, d.name as "movedTo", d.starts_on as "movedOn" from trainee t join person p on p.practice_id = $1 and p.id = t.person_id
                 left join cohort d on d.practice_id = $1 and d.id = t.deferred_to_cohort_id where t.practice_id = $1 and t.cohort_id = c.id and t.left_at = c.cancelled_at
               union all
               select q.name, q.email::text, 'WAITED', null, null from cohort_waiting q where q.practice_id = $1 and q.cohort_id = c.id and q.ended_at = c.cancelled_at
               union all
               select a.name, a.email::text, 'OFFERED', null, null from application a where a.practice_id = $1 and a.id = any($3::uuid[])) w) as people,
            (select coalesce(json_agg(json_build_object('startsAt', instant_text(s.starts_at), 'timeZone', s.time_zone, 'minutes', s.minutes, 'place', s.place, 'status', s.status, 'itemId', s.item_id,
                                                        'icsUid', s.ics_uid, 'icsSequence', s.ics_sequence, 'title', i.title, 'cohortName', c.name) order by s.starts_at, s.id), '[]')
               from cohort_session s join programme_item i on i.practice_id = $1 and i.id = s.item_id
              where s.practice_id = $1 and s.cohort_id = c.id and s.status = 'CANCELLED' and s.starts_at > c.cancelled_at) as sessions
       from cohort c join programme g on g.practice_id = $1 and g.id = c.programme_id join practice r on r.practice_id = $1
         join person f on f.practice_id = $1 and f.id = c.facilitator_id
      where c.practice_id = $1 and c.id = $2 and c.status = 'CANCELLED'`,
    [cohortId, offeredIds],
  );
}
