import { addDays, atWallTime, dayIn, daysBetween, instant, ok, refusal, timeWords } from '@cairn/kernel';
import type { Day, Instant, Result } from '@cairn/kernel';

/** A workshop is agreed on the wall clock of the client: a time that exists there on that day. */
export function startOf(on: Day, time: string, zone: string): Result<{ readonly startsLocal: string; readonly startsAt: Instant }> {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return refusal('WORKSHOP_TIME', 'Enter a time such as 10:00.', 'time');
  const startsAt = atWallTime(on, time, zone);
  if (dayIn(zone, startsAt) !== on || timeWords(startsAt, zone) !== time)
    return refusal('WORKSHOP_TIME_SKIPPED', `Clocks go forward that day, and ${time} is left out. ${timeWords(startsAt, zone)} is the same moment.`, 'time');
  return ok({ startsLocal: `${on}T${time}`, startsAt });
}

/** Workshops are planned within two years; what was held up to a year ago can still be entered. */
export function dateIsNear(on: Day, today: Day): Result<true> {
  const away = daysBetween(today, on);
  return away > 731 || away < -366
    ? refusal('WORKSHOP_DATE_FAR', 'Choose a day within the next two years, or within the last year for a workshop that was held.', 'on')
    : ok(true);
}

export const endOf = (startsAt: Instant, minutes: number): Instant => instant(new Date(Date.parse(startsAt) + minutes * 60_000));

/** What the wall clock of the client shows when it ends, `12:00`. */
export const endTime = (startsAt: Instant, minutes: number, zone: string): string => timeWords(endOf(startsAt, minutes), zone);

/** Who is booked hears of it once more at 08:00 on the day before, if that is still to come. */
export function reminderDay(startsAt: Instant, zone: string, now: Date): Day | null {
  const on = addDays(dayIn(zone, startsAt), -1);
  return atWallTime(on, reminderTime, zone) > instant(now) ? on : null;
}
export const reminderTime = '08:00';
