import { useReading } from '../../app/time/time.js';
import { dayText, plainDaysFrom, weekdayOf } from '../../app/time/time-text.js';
import type { Day } from '../../app/scalars.js';

export interface LaterDay {
  readonly words: string;
  readonly until: Day;
}

/** When an item may come back: tomorrow, next Monday, and two days before its date where that is still ahead. */
export function useLaterDays(dueOn: Day | null | undefined): readonly LaterDay[] {
  const reading = useReading();
  const tomorrow = plainDaysFrom(reading, 1);
  const monday = plainDaysFrom(reading, (8 - weekdayOf(plainDaysFrom(reading, 0))) % 7 || 7);
  const before = dueOn ? plainDaysFrom(reading, -2, dueOn) : null;
  const days = [tomorrow, monday, ...(before && before > tomorrow ? [before] : [])];
  return [...new Set(days)].map((until) => ({ until, words: dayText(until, reading) }));
}
