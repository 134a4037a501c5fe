import { Temporal } from 'temporal-polyfill';

/** A date without zone or time, `2026-11-30`: due dates, the bounds of a phase or cycle. */
export type Day = string & { readonly __day: true };
/** A moment in UTC, ISO 8601 with milliseconds and Z: something happened. */
export type Instant = string & { readonly __instant: true };

/** Reads a day. Throws RangeError for anything that is not a date of the calendar. */
export function day(text: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a date: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
}

export const instant = (moment: Date): Instant => moment.toISOString() as Instant;

export const addDays = (from: Day, days: number): Day => Temporal.PlainDate.from(from).add({ days }).toString() as Day;

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** 1 is Monday, 7 is Sunday. */
export const weekday = (of: Day): number => Temporal.PlainDate.from(of).dayOfWeek;

export const dayIn = (zone: string, moment: Instant | Date): Day =>
  Temporal.Instant.from(typeof moment === 'string' ? moment : moment.toISOString())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString() as Day;

/** Monday to Friday; `days` may be negative. Public holidays are not known here. */
export function addWorkingDays(from: Day, days: number): Day {
  const step = days < 0 ? -1 : 1;
  let at = from;
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step);
    if (weekday(at) <= 5) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (weekday(at) <= 5) count += 1;
  return count;
}

/** The moment of a wall time on a day in a zone. A time that daylight saving skips moves forward, a doubled one is the first. */
export function atWallTime(on: Day, time: string, zone: string): Instant {
  const wall = Temporal.PlainDate.from(on).toPlainDateTime(Temporal.PlainTime.from(time));
  return instant(new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds));
}

/** The next time the wall clock of `zone` shows `time`, strictly after `now`. */
export function nextWallTime(now: Instant | Date, time: string, zone: string): Instant {
  const moment = typeof now === 'string' ? now : instant(now);
  const today = dayIn(zone, moment);
  const candidate = atWallTime(today, time, zone);
  return candidate > moment ? candidate : atWallTime(addDays(today, 1), time, zone);
}

/** True for a name of the IANA time zone database that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}
