import { addWorkingDays, ok, refusal, shortDayWords, type Day, type Gated, type Result } from '@cairn/kernel';
import type { TraineeStatus } from '../certification-kinds.js';

/** So many working days lie at least between two nudges to the same person. */
export const nudgeEveryWorkingDays = 3;

/** The first day on which the next one may go. */
export const restsUntil = (nudgedOn: Day): Day => addWorkingDays(nudgedOn, nudgeEveryWorkingDays);

export interface LastNudge {
  readonly on: Day;
  readonly restsUntil: Day;
  readonly byName: string;
}

/** Who was written to a short while ago is left in peace first, whoever wrote. */
export function nudgeRests(last: LastNudge | null, today: Day): Gated | null {
  if (last === null || today >= last.restsUntil) return null;
  const headline = `${last.byName} wrote ${shortDayWords(last.on, today)}. The next can go on ${shortDayWords(last.restsUntil, today)}.`;
  const rule = { text: `At most one nudge goes out in ${nudgeEveryWorkingDays} working days.` };
  return { code: 'NUDGE_RESTS', headline, dueOn: last.restsUntil, rule, left: [], meanwhile: [], overrideBy: [], canOverride: false };
}

/** Whoever learns here may be asked how they are; those who left are not. */
export function nudgeTrainee(status: TraineeStatus, last: LastNudge | null, today: Day): Result<Day> {
  if (status === 'CERTIFIED') return refusal('NUDGE_CERTIFIED', 'This person holds the certificate already.');
  if (status !== 'ENROLLED') return refusal('NUDGE_LEFT', 'This person has left the cohort.');
  const gate = nudgeRests(last, today);
  return gate ? { ok: false, error: { code: gate.code, message: gate.headline, gate } } : ok(restsUntil(today));
}
