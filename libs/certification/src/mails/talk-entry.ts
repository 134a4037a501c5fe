import { dayIn, timeIn, type Instant } from '@cairn/kernel';
import type { MailAttachment } from '@cairn/platform';
import { writeCalendar, type CalendarEntry, type CalendarPerson } from '@cairn/training';

export interface TalkInCalendar {
  readonly applicationId: string;
  readonly applicant: string;
  readonly withPersonId: string;
  readonly withName: string;
  readonly programmeTitle: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly minutes: number;
  readonly place: string;
  /** Seconds since handing in: more with every choice. */
  readonly sequence: number;
}

interface Reader {
  readonly host: CalendarPerson;
  readonly to: CalendarPerson;
  readonly link: string;
}

/** One entry for each two who talk: it moves with the time, and goes when somebody else takes over. */
const talkEntry = (talk: TalkInCalendar, { host, to, link }: Reader): CalendarEntry => ({
  ...{ uid: `talk-${talk.applicationId}-${talk.withPersonId}`, sequence: talk.sequence, startsAt: talk.startsAt, minutes: talk.minutes },
  ...{ startsLocal: `${dayIn(talk.timeZone, talk.startsAt)}T${timeIn(talk.timeZone, talk.startsAt)}`, timeZone: talk.timeZone, isCancelled: false },
  ...{ summary: `Talk of ${talk.applicant} and ${talk.withName}: ${talk.programmeTitle}`, description: link, location: talk.place || null, url: link },
  ...{ organizer: host, attendee: to },
});

export const keptTalk = (talk: TalkInCalendar, reader: Reader, now: Date): MailAttachment => ({
  ...{ name: 'talk.ics', type: 'text/calendar; method=REQUEST' },
  content: writeCalendar([talkEntry(talk, reader)], { method: 'REQUEST', now }),
});

/** Takes a talk out of a calendar. */
export const cancelledTalk = (talk: TalkInCalendar, reader: Reader, now: Date): MailAttachment => ({
  ...{ name: 'cancelled.ics', type: 'text/calendar; method=CANCEL' },
  content: writeCalendar([{ ...talkEntry(talk, reader), isCancelled: true }], { method: 'CANCEL', now }),
});
