import { addDays, addWorkingDays, daysBetween, ok, refusal, weekday } from '@cairn/kernel';
import type { Day, Result } from '@cairn/kernel';

/** Deciding is given a working week, never ending on a weekend. */
export const suggestDecideBy = (sentOn: Day, workingDays: number): Day => addWorkingDays(sentOn, workingDays);

/** After the date asked for, a set can still be decided for some days; the next morning it has lapsed. */
export const lastDayToDecide = (decideBy: Day, lapseAfterDays: number): Day => addDays(decideBy, lapseAfterDays);

/** The day to decide by lies ahead, on a working day, and near enough that its changes still matter. */
export function checkDecideBy(decideBy: Day | null, today: Day): Result<Day> {
  const field = 'decideBy';
  if (decideBy === null) return refusal('CHANGE_SET_DATE_MISSING', 'Say by which day you ask for the decision.', field);
  const ahead = daysBetween(today, decideBy);
  if (ahead < 1) return refusal('CHANGE_SET_DATE_PAST', 'Ask for the decision by tomorrow or later.', field);
  if (ahead > 60) return refusal('CHANGE_SET_DATE_FAR', 'Ask for the decision within the next 60 days.', field);
  if (weekday(decideBy) > 5) return refusal('CHANGE_SET_DATE_WEEKEND', 'That day is on a weekend. Choose a working day.', field);
  return ok(decideBy);
}
