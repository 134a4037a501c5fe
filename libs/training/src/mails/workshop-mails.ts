import type { Tx } from '@cairn/platform';
import { queueMail, type MailContent } from '@cairn/platform';
import { workshopEntry } from '../calendar/workshop-entry.js';
import { writeCalendar, type CalendarMethod } from '../calendar/write-calendar.js';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { workshopFacts } from '../workshops/workshops.repository.js';

export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** Somebody with a seat, or who had one. */
export interface Attendant extends Reader {
  /** Where they are; where they did not say, the client's. */
  readonly zone: string;
  readonly isOnRoster: boolean;
}

/** A workshop, those who have a seat with their addresses, and in whose name mails go out. */
export interface WorkshopPost {
  readonly workshop: WorkshopFacts;
  readonly practiceName: string;
  readonly leader: Reader;
  readonly people: readonly Attendant[];
}

/** Undefined for a workshop that is not there, or whose engagement is closed: then nobody is written to. */
export async function workshopPost(tx: Tx, workshopId: string): Promise<WorkshopPost | undefined> {
  const workshop = await workshopFacts(tx, workshopId);
  if (!workshop || workshop.engagementStatus === 'CLOSED') return undefined;
  const found = await tx.row<Omit<WorkshopPost, 'workshop'>>(
    `select r.name as "practiceName",
            (select json_build_object('personId', p.id, 'name', p.name, 'email', p.email::text) from person p where p.practice_id = $1 and p.id = $3) as leader,
            (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'email', p.email::text, 'zone', coalesce(p.time_zone, $4), 'isOnRoster', exists (
                select from engagement_person ep where ep.practice_id = $1 and ep.engagement_id = s.engagement_id and ep.person_id = s.person_id and ep.removed_at is null))
                order by p.name, p.id), '[]')
             from workshop_seat s join person p on p.practice_id = $1 and p.id = s.person_id
             where s.practice_id = $1 and s.workshop_id = $2) as people
       from practice r where r.practice_id = $1`,
    [workshopId, workshop.ledById, workshop.timeZone],
  );
  return found && { workshop, ...found };
}

/** With an entry for the calendar where one is to be put in, moved or taken out. */
export async function sendWorkshopMail(
  tx: Tx,
  post: WorkshopPost,
  mail: {
    readonly to: Reader;
    readonly key: string;
    readonly content: MailContent;
    readonly calendar?: Exclude<CalendarMethod, 'PUBLISH'>;
    readonly publicUrl: string;
  },
): Promise<void> {
  const { workshop, leader, practiceName } = post;
  const entry = { ...workshopEntry(workshop, mail.publicUrl), organizer: leader, attendee: mail.to };
  const calendar = mail.calendar && writeCalendar([{ ...entry, isCancelled: mail.calendar === 'CANCEL' }], { method: mail.calendar, now: tx.now() });
  await queueMail(tx, {
    key: mail.key,
    to: { name: mail.to.name, address: mail.to.email },
    fromName: `${leader.name} via ${practiceName}`,
    replyTo: leader.email,
    clientId: workshop.clientId,
    attachments: calendar ? [{ name: 'workshop.ics', type: `text/calendar; method=${mail.calendar}`, content: calendar }] : [],
    ...mail.content,
  });
}
