import { addDays, ok, refusal, type Day, type Result } from '@cairn/kernel';

/** An item may be put off until tomorrow at the earliest and for a quarter at the most: what rests longer is not work of today. */
export function snoozeUntil(until: Day, today: Day): Result<Day> {
  if (until <= today) return refusal('SNOOZE_NOT_LATER', 'Choose a day from tomorrow on.', 'until');
  if (until > addDays(today, 92)) return refusal('SNOOZE_TOO_LONG', 'Choose a day within the next three months.', 'until');
  return ok(until);
}

/** The key of an item as Today made it: its kind and ids, nothing free. */
export const isItemKey = (key: string): boolean => /^[a-z][a-z-]*(:[A-Za-z0-9_-]{1,64}){1,3}$/.test(key);
