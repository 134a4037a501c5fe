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

const dayMs = 86_400_000;

// Days are counted as whole numbers since 1970: lists of engagements ask for thousands of them.
const numberOf = (of: Day): number => Date.parse(of) / dayMs;

/** What is computed often is kept, up to more than any practice looks at together. */
function keep<T>(known: Map<number, T>, key: number, value: T): T {
  if (known.size >= 4_000) known.clear();
  known.set(key, value);
  return value;
}

const days = new Map<number, Day>();
const dayOf = (number: number): Day => days.get(number) ?? keep(days, number, new Date(number * dayMs).toISOString().slice(0, 10) as Day);
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const addDays = (from: Day, days: number): Day => dayOf(numberOf(from) + days);

/** The same date some months later; the last of the month where that month is shorter. */
export const addMonths = (from: Day, months: number): Day => Temporal.PlainDate.from(from).add({ months }).toString() as Day;

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (of: Day): number => weekdayOf(numberOf(of));

/** How far a zone is from UTC in milliseconds, on one day of UTC: `after` holds from the moment `changesAt`, which is never for almost all days. */
interface Offset {
  readonly before: number;
  readonly changesAt: number;
  readonly after: number;
}

// Lists of engagements ask for thousands of days: the time zone database is asked once for each zone and day of UTC.
const offsets = new Map<string, Map<number, Offset>>();

const lookUpOffset = (zone: string, ms: number): number => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

function offsetOn(zone: string, utcDay: number): Offset {
  let [low, high] = [utcDay * dayMs, (utcDay + 1) * dayMs];
  const [before, after] = [lookUpOffset(zone, low), lookUpOffset(zone, high)];
  if (before === after) return { before, changesAt: Infinity, after };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (lookUpOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { before, changesAt: high, after };
}

function offsetAt(zone: string, ms: number): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  const utcDay = Math.floor(ms / dayMs);
  let offset = known.get(utcDay);
  if (!offset) keep(known, utcDay, (offset = offsetOn(zone, utcDay)));
  return ms < offset.changesAt ? offset.before : offset.after;
}

/** Milliseconds that the wall clock of a zone would be from 1970 if it were one of UTC. */
function wallMs(zone: string, moment: Instant | Date): number {
  const ms = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
  return ms + offsetAt(zone, ms);
}

/** The day that a moment falls on in a zone. Throws RangeError for what is no moment or no zone. */
export const dayIn = (zone: string, moment: Instant | Date): Day => dayOf(Math.floor(wallMs(zone, moment) / dayMs));

/** What the wall clock of a zone shows at a moment, `09:00`. */
export const timeIn = (zone: string, moment: Instant | Date): string => new Date(wallMs(zone, moment)).toISOString().slice(11, 16);

/** Monday to Friday; `days` may be negative. Public holidays are not known here. */
export function addWorkingDays(from: Day, days: number): Day {
  const step = days < 0 ? -1 : 1;
  let at = numberOf(from);
  for (let left = Math.abs(days); left > 0;) {
    at += step;
    if (weekdayOf(at) <= 5) left -= 1;
  }
  return dayOf(at);
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  const [first, last] = [numberOf(from), numberOf(to)];
  if (last <= first) return 0;
  const weeks = Math.floor((last - first) / 7);
  let count = weeks * 5;
  for (let at = first + weeks * 7 + 1; at <= last; at++) if (weekdayOf(at) <= 5) count += 1;
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
