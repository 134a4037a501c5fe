import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { writeCalendar } from '@cairn/training';
import { z } from 'zod';
import { sessionChanged } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { sessionEntry, type SessionInCalendar } from './session-entry.js';
import { sessionMail } from './session.mails.js';

export const mailSession = defineJob(
  'certification.mail-session',
  z.object({ practiceId: z.uuid(), sessionId: z.uuid(), change: z.enum(['PLANNED', 'MOVED', 'CANCELLED']) }),
  { on: [sessionChanged] },
);

interface Named {
  readonly name: string;
  readonly email: string;
}
interface Read extends SessionInCalendar {
  readonly practiceName: string;
  readonly facilitator: Named;
  readonly trainees: readonly Named[];
}

/** Trainees of the cohort get a date for their calendars, a moved one in its place, and a cancelled one taken out. */
@Injectable()
export class MailSession implements JobHandler<typeof mailSession> {
  readonly job = mailSession;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, sessionId, change }: JobData<typeof mailSession>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await this.read(tx, sessionId);
      // A date that was taken back meanwhile needs no invitation to it.
      if (!read || (change !== 'CANCELLED' && read.status === 'CANCELLED')) return;
      const entry = sessionEntry(read, this.options.publicUrl);
      const method = change === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
      for (const to of read.trainees) {
        const calendar = writeCalendar([{ ...entry, organizer: read.facilitator, attendee: to }], { method, now: tx.now() });
        await queueMail(tx, {
          key: `session:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${read.facilitator.name} via ${read.practiceName}`,
          replyTo: read.facilitator.email,
          attachments: [{ name: 'session.ics', type: `text/calendar; method=${method}`, content: calendar }],
          ...sessionMail({ ...read, to: to.name, url: entry.url ?? this.options.publicUrl, now: tx.now() }, change),
        });
      }
    });
  }

  private read(tx: Tx, sessionId: string): Promise<Read | undefined> {
    const named = `json_build_object('name', o.name, 'email', o.email::text)`;
    return tx.row<Read>(
      `select instant_text(s.starts_at) as "startsAt", s.time_zone as "timeZone", s.minutes, s.place, s.status, s.item_id as "itemId", s.ics_uid as "icsUid", s.ics_sequence as "icsSequence",
              i.title, c.name as "cohortName", r.name as "practiceName", (select ${named} from person o where o.practice_id = $1 and o.id = c.facilitator_id) as facilitator,
              (select coalesce(json_agg(${named} order by o.name, o.id), '[]') from trainee t join person o on o.practice_id = $1 and o.id = t.person_id
                where t.practice_id = $1 and t.cohort_id = c.id and t.status = 'ENROLLED') as trainees
         from cohort_session s join cohort c on c.practice_id = $1 and c.id = s.cohort_id join programme_item i on i.practice_id = $1 and i.id = s.item_id join practice r on r.practice_id = $1
        where s.practice_id = $1 and s.id = $2`,
      [sessionId],
    );
  }
}
