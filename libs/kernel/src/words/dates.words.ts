import { dayIn, daysBetween, timeIn, weekday } from '../time.js';
import type { Day, Instant } from '../time.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

interface Parts {
  readonly weekday: string;
  readonly date: number;
  readonly month: string;
  readonly year: number;
}

// Own names instead of Intl: a recorded text must not change with the machine's language data.
function partsOf(on: Day): Parts {
  const month = months[Number(on.slice(5, 7)) - 1] ?? '';
  return { weekday: weekdays[weekday(on) - 1] ?? '', date: Number(on.slice(8, 10)), month, year: Number(on.slice(0, 4)) };
}

const short = (name: string): string => name.slice(0, 3);
const isNear = (on: Day, today: Day): boolean => Math.abs(daysBetween(today, on)) <= 14;
const sameYear = (on: Day, today: Day): boolean => on.slice(0, 4) === today.slice(0, 4);

/** For sentences: `Monday 30 November` within two weeks of today, `4 September` in the same year, else `4 Mar 2027`. */
export function dayWords(on: Day, today: Day): string {
  const { weekday: name, date, month, year } = partsOf(on);
  if (isNear(on, today)) return `${name} ${date} ${month}`;
  return sameYear(on, today) ? `${date} ${month}` : `${date} ${short(month)} ${year}`;
}

/** For rows and subjects of mails: `Mon 30 Nov` within two weeks of today, `4 Sep` in the same year, else `4 Mar 2027`. */
export function shortDayWords(on: Day, today: Day): string {
  const { weekday: name, date, month, year } = partsOf(on);
  if (isNear(on, today)) return `${short(name)} ${date} ${short(month)}`;
  return sameYear(on, today) ? `${date} ${short(month)}` : `${date} ${short(month)} ${year}`;
}

/** For records: the same words whenever it is read, `Monday 30 November 2026`. */
export function recordDayWords(on: Day): string {
  const { weekday: name, date, month, year } = partsOf(on);
  return `${name} ${date} ${month} ${year}`;
}

/** What the wall clock of `zone` shows, `09:00`. */
export const timeWords = (at: Instant, zone: string): string => timeIn(zone, at);

/** A moment on the wall clock of `zone`, seen from `now`: `Friday 27 November, 09:00`. */
export const momentWords = (at: Instant, zone: string, now: Instant | Date): string => `${dayWords(dayIn(zone, at), dayIn(zone, now))}, ${timeWords(at, zone)}`;

/** A moment for records, with its zone: `Friday 27 November 2026, 09:00 (Europe/London)`. */
export const recordMomentWords = (at: Instant, zone: string): string => `${recordDayWords(dayIn(zone, at))}, ${timeWords(at, zone)} (${zone})`;
