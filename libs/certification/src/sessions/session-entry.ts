import { dayIn, timeIn } from '@cairn/kernel';
import type { CalendarEntry } from '@cairn/training';
import type { SessionFacts } from '../progress/path-facts.js';

export interface SessionInCalendar extends Pick<SessionFacts, 'startsAt' | 'timeZone' | 'minutes' | 'place' | 'status' | 'itemId'> {
  readonly icsUid: string;
  readonly icsSequence: number;
  readonly title: string;
  readonly cohortName: string;
}

/** A live session as a calendar shows it. */
export const sessionEntry = (session: SessionInCalendar, publicUrl: string): CalendarEntry => {
  const { icsUid, icsSequence, startsAt, timeZone, minutes, place, title, cohortName, itemId, status } = session;
  const url = `${publicUrl}/cert/items/${itemId}`;
  return {
    ...{ uid: icsUid, sequence: icsSequence, startsLocal: `${dayIn(timeZone, startsAt)}T${timeIn(timeZone, startsAt)}`, timeZone, startsAt, minutes },
    ...{ summary: `${title} (${cohortName})`, description: url, location: place || null, url, isCancelled: status === 'CANCELLED' },
  };
};
