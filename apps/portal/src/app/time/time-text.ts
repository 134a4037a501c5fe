import type { Day, Instant, ZonedDateTime } from '../scalars.js';

/** What a time is read against: the reader's zone and the moment of reading. */
export interface Reading {
  readonly zone: string;
  readonly now: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function parts(moment: number, zone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'weekday', string> {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'long',
    });
    formatters.set(zone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(moment).map(({ type, value }) => [type, value])) as never;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const dayNumber = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;

/** The day of a moment where the reader is. */
export function dayOf(moment: number, zone: string): Day {
  const { year, month, day } = parts(moment, zone);
  return `${year}-${month}-${day}` as Day;
}

/** Days from one to the other; negative when `to` is earlier. */
export const daysApart = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** So many days after the reader's today, or after `from`; negative goes back. */
export const plainDaysFrom = (reading: Reading, days: number, from: Day = dayOf(reading.now, reading.zone)): Day =>
  dayOf((dayNumber(from) + days) * 86_400_000, 'UTC');

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((dayNumber(day) + 3) % 7) + 1;

export type Length = 'short' | 'long';

/** "Mon 30 Nov", "Monday 30 November", "30 Nov", "4 Mar 2027": the weekday within two weeks, the year when it is another. */
export function dateText(day: Day, reading: Reading, length: Length = 'short'): string {
  const today = dayOf(reading.now, reading.zone);
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  const base = `${Number(day.slice(8, 10))} ${length === 'long' ? month : month.slice(0, 3)}`;
  if (Math.abs(daysApart(today, day)) <= 14) {
    const weekday = parts(dayNumber(day) * 86_400_000, 'UTC').weekday;
    return `${length === 'long' ? weekday : weekday.slice(0, 3)} ${base}`;
  }
  return day.slice(0, 4) === today.slice(0, 4) ? base : `${base} ${day.slice(0, 4)}`;
}

/** Whether a sentence names the day already: "booked for Wednesday 2 December, 10:00". */
export const saysDay = (words: string, day: Day): boolean =>
  new RegExp(`(?<!\\d)${Number(day.slice(8, 10))} ${(months[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)}`).test(words);

const near = (day: Day, reading: Reading): string | undefined =>
  ({ [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' })[daysApart(dayOf(reading.now, reading.zone), day)];

/** A date without zone: "today", "tomorrow", else the date. */
export const dayText = (day: Day, reading: Reading, length?: Length): string => near(day, reading) ?? dateText(day, reading, length);

/** For deadlines and records: always the date, and "today" beside it, "Sat 28 Nov, today". */
export const datedText = (day: Day, reading: Reading, length?: Length): string =>
  [dateText(day, reading, length), near(day, reading)].filter(Boolean).join(', ');

/** A moment: "14:02" today, "yesterday 14:02", "Mon 30 Nov, 14:02" within a week, then the date alone. */
export function instantText(instant: Instant, reading: Reading, length?: Length): string {
  const moment = Date.parse(instant);
  const day = dayOf(moment, reading.zone);
  const { hour, minute } = parts(moment, reading.zone);
  const word = near(day, reading);
  if (word === 'today') return `${hour}:${minute}`;
  if (word) return `${word} ${hour}:${minute}`;
  const away = Math.abs(daysApart(dayOf(reading.now, reading.zone), day));
  return away < 7 ? `${dateText(day, reading, length)}, ${hour}:${minute}` : dateText(day, reading, length);
}

interface Wall {
  readonly day: Day;
  readonly time: string;
  readonly zone: string;
}

/** Reads `2026-11-27T14:00[Europe/Berlin]`, with or without seconds and offset. Throws RangeError for anything else. */
export function wallOf(meeting: ZonedDateTime): Wall {
  const [, day, time, zone] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^[]*\[([^\]]+)\]$/.exec(meeting) ?? [];
  if (!day || !time || !zone) throw new RangeError(`Not a meeting time: ${meeting}`);
  return { day: day as Day, time, zone };
}

/** The moment of a wall time: two looks at the zone's offset, because the first may fall on the other side of a change. */
export function momentOf({ day, time, zone }: Wall): number {
  const wanted = dayNumber(day) * 86_400_000 + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
  let moment = wanted;
  for (let look = 0; look < 2; look += 1) {
    const shown = parts(moment, zone);
    moment += wanted - Date.UTC(Number(shown.year), Number(shown.month) - 1, Number(shown.day), Number(shown.hour), Number(shown.minute));
  }
  return moment;
}

const place = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** A meeting keeps its wall time: "Fri 27 Nov, 14:00 Berlin (13:00 for you)". */
export function meetingText(meeting: ZonedDateTime, reading: Reading, length?: Length): string {
  const wall = wallOf(meeting);
  const moment = momentOf(wall);
  const here = parts(moment, reading.zone);
  const hereDay = dayOf(moment, reading.zone);
  const when = `${dayText(wall.day, reading, length)}${near(wall.day, reading) ? ' ' : ', '}${wall.time}`;
  if (`${here.hour}:${here.minute}` === wall.time && hereDay === wall.day) return when;
  const yours = hereDay === wall.day ? `${here.hour}:${here.minute}` : `${dateText(hereDay, reading)}, ${here.hour}:${here.minute}`;
  return `${when} ${place(wall.zone)} (${yours} for you)`;
}

/** "4 days left", "overdue by 2 days", "today": how long until a day. Stand the day itself beside it for a deadline. */
export function leftText(day: Day, reading: Reading): string {
  const away = daysApart(dayOf(reading.now, reading.zone), day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'since yesterday';
  return away > 0 ? `${away} days left` : `overdue by ${-away} days`;
}

/** The whole of it, for the title of the element. */
export function exactText(moment: number, zone: string): string {
  const { weekday, day, month, year, hour, minute } = parts(moment, zone);
  return `${weekday} ${Number(day)} ${months[Number(month) - 1]} ${year}, ${hour}:${minute} ${place(zone)}`;
}
