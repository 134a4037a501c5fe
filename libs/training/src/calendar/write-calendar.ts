import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Instant } from '@cairn/kernel';

export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

/** What a calendar knows of a workshop. */
export interface CalendarEntry {
  /** Never changes. */
  readonly uid: string;
  /** Counts up with every change. */
  readonly sequence: number;
  readonly startsLocal: string;
  readonly timeZone: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly isCancelled: boolean;
  /** A day without a time, such as the last one to hand something in. */
  readonly allDay?: boolean;
  readonly organizer?: CalendarPerson;
  /** Who gets it, with a place. */
  readonly attendee?: CalendarPerson;
}

/** REQUEST puts an entry in or moves it, CANCEL takes it out, PUBLISH is a whole calendar to read. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarOptions {
  readonly method: CalendarMethod;
  readonly now: Date;
  /** Of a calendar that is read as a whole. */
  readonly name?: string;
}

/** RFC 5545 text: CRLF, folded, wall times with the rules of their zones. */
export function writeCalendar(entries: readonly CalendarEntry[], { method, now, name }: CalendarOptions): string {
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: { company: 'Cairn', product: 'Training', language: 'EN' } });
  if (name !== undefined) calendar.name(name).ttl(hour);
  calendar.timezone({ name: null, generator: (zone) => zoneBlock(zone)?.block ?? null });
  for (const entry of entries) {
    const { start, zone } = startOf(entry);
    const event = calendar.createEvent({
      ...{ id: entry.uid, sequence: entry.sequence, stamp: now, start, end: start.add({ minutes: entry.minutes }), timezone: zone },
      ...{ summary: entry.summary, description: entry.description, location: entry.location, url: entry.url },
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      allDay: entry.allDay === true,
      organizer: entry.organizer ? { name: withoutQuotes(entry.organizer.name), email: entry.organizer.email } : null,
    });
    if (entry.attendee)
      event.createAttendee({
        ...{ name: withoutQuotes(entry.attendee.name), email: entry.attendee.email, rsvp: false },
        ...{ role: ICalAttendeeRole.REQ, status: entry.isCancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED },
      });
  }
  // Every line ends so, the last one too: strict readers ask for it.
  return `${calendar.toString().trimEnd()}\r\n`;
}

const hour = 3600;

/** A quoted name has no way to carry a quotation mark. */
const withoutQuotes = (name: string): string => name.replaceAll('"', '’');

/** The rules of a zone and the name they use for it, which for an old name is the new one; undefined for UTC and unknown zones. */
function zoneBlock(zone: string): { readonly block: string; readonly name: string } | undefined {
  const [block, line] = zone === 'UTC' ? [] : tzlib_get_ical_block(zone);
  return block && line ? { block, name: line.replace('TZID=', '') } : undefined;
}

/** The wall time in the zone; in a zone without known rules the moment, in UTC. */
function startOf({ startsLocal, startsAt, timeZone }: CalendarEntry): { start: Temporal.ZonedDateTime; zone: string | null } {
  const known = zoneBlock(timeZone);
  if (!known) return { start: Temporal.Instant.from(startsAt).toZonedDateTimeISO('UTC'), zone: null };
  return { start: Temporal.PlainDateTime.from(startsLocal).toZonedDateTime(timeZone), zone: known.name };
}
