import { addDays, addWorkingDays, atWallTime, type Day, daysBetween, type Instant, instant, isTimeZone, weekday, workingDaysBetween } from '@cairn/kernel';

/** On which days something happens. */
export type DayRule =
  | { readonly days: 'once'; readonly on: Day }
  /** 1 is Monday. `everyWeeks` counts ISO weeks from the week of the start. */
  | { readonly days: 'weekly'; readonly weekdays: readonly number[]; readonly everyWeeks?: number }
  /** Monday to Friday, counted from the day after the start. */
  | { readonly days: 'workingDays'; readonly every: number };

export interface Timetable {
  readonly rule: DayRule;
  /** What the clock on the wall shows there, `09:00`. */
  readonly time: string;
  readonly zone: string;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
}

export interface Occurrence {
  readonly on: Day;
  readonly at: Instant;
}

/** A timetable names a time of day, a zone of the IANA database and at least one day. Gives what is wrong with it. */
export function timetableFaults({ rule, time, zone, startsOn, endsOn }: Timetable): string[] {
  const whole = (count: number, from: number, to: number): boolean => Number.isInteger(count) && count >= from && count <= to;
  const faults: string[] = [];
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) faults.push(`Not a time of day: ${time}`);
  if (!isTimeZone(zone)) faults.push(`Not a time zone: ${zone}`);
  if (endsOn && endsOn < startsOn) faults.push('Ends before it starts');
  if (rule.days === 'weekly' && (rule.weekdays.length === 0 || !rule.weekdays.every((day) => whole(day, 1, 7)))) faults.push('A week needs days from 1 to 7');
  if (rule.days === 'weekly' && !whole(rule.everyWeeks ?? 1, 1, 52)) faults.push('Weeks are counted from 1 to 52');
  if (rule.days === 'workingDays' && !whole(rule.every, 1, 250)) faults.push('Working days are counted from 1 to 250');
  return faults;
}

const mondayOf = (of: Day): Day => addDays(of, 1 - weekday(of));

function nextWeekly(rule: DayRule & { days: 'weekly' }, startsOn: Day, from: Day): Day {
  const everyWeeks = rule.everyWeeks ?? 1;
  for (let on = from; ; on = addDays(on, 1)) {
    const week = daysBetween(mondayOf(startsOn), mondayOf(on)) / 7;
    if (week % everyWeeks === 0 && rule.weekdays.includes(weekday(on))) return on;
  }
}

/** The first day of the timetable after `after`; from the start on when nothing came before. Nothing after its end. */
export function nextDay({ rule, startsOn, endsOn }: Timetable, after?: Day): Day | undefined {
  const from = after !== undefined && after >= startsOn ? addDays(after, 1) : startsOn;
  let on: Day | undefined;
  if (rule.days === 'once') on = after === undefined || rule.on > after ? rule.on : undefined;
  else if (rule.days === 'weekly') on = nextWeekly(rule, startsOn, from);
  else on = addWorkingDays(startsOn, rule.every * (Math.floor(workingDaysBetween(startsOn, addDays(from, -1)) / rule.every) + 1));
  return on !== undefined && endsOn && on > endsOn ? undefined : on;
}

/** The first occurrence: a single one also when its time has passed, because it was missed; of a series the next that is still to come. */
export function firstOccurrence(timetable: Timetable, now: Date): Occurrence | undefined {
  for (let on = nextDay(timetable); on !== undefined; on = nextDay(timetable, on)) {
    const at = atWallTime(on, timetable.time, timetable.zone);
    if (timetable.rule.days === 'once' || at > instant(now)) return { on, at };
  }
  return undefined;
}

/** What is still missing then comes with the next sweep. */
const mostAtOnce = 400;

/**
 * What is due at `now` from the day `from` on, and what comes next. Of several missed days a series tells the latest only, unless each counts.
 * Wall times are turned into moments here and now, so that new rules of a zone hold from the day they are installed.
 */
export function dueOccurrences(timetable: Timetable, from: Day, now: Date, missed: 'LATEST' | 'EVERY'): { due: Day[]; next: Occurrence | undefined } {
  const due: Day[] = [];
  const told = (): Day[] => (missed === 'LATEST' ? due.slice(-1) : due);
  for (let on: Day | undefined = from; on !== undefined; on = nextDay(timetable, on)) {
    const at = atWallTime(on, timetable.time, timetable.zone);
    if (at > instant(now) || due.length === mostAtOnce) return { due: told(), next: { on, at } };
    due.push(on);
  }
  return { due: told(), next: undefined };
}
