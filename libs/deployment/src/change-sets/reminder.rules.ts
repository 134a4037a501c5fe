import { addWorkingDays, atWallTime, dayIn, ok, refusal, weekday } from '@cairn/kernel';
import type { Instant, Result } from '@cairn/kernel';
import { momentWords, timeWords } from '@cairn/kernel';

export interface Reminded {
  /** When the set, as it reads now, was sent to this signer. */
  readonly sentAt: Instant;
  /** The last mail about it to this signer, of whatever kind. */
  readonly lastMailedAt: Instant | null;
}

/** A signer is reminded at 09:00 where they are, on a working day, once three whole working days have passed since the last mail. */
export function nextReminderAt({ sentAt, lastMailedAt }: Reminded, everyWorkingDays: number, zone: string): Instant {
  const last = lastMailedAt !== null && lastMailedAt > sentAt ? lastMailedAt : sentAt;
  const on = dayIn(zone, last);
  // A mail of the early morning has its whole day still before it; a later one, or one on a weekend, counts from the next.
  const early = weekday(on) <= 5 && timeWords(last, zone) < '10:00';
  return atWallTime(addWorkingDays(on, early ? everyWorkingDays : everyWorkingDays + 1), '09:00', zone);
}

/** A reminder is due once its moment has come and the signer still has something open. */
export const reminderIsDue = (reminded: Reminded, status: string, now: Instant, everyWorkingDays: number, zone: string): boolean =>
  status === 'WAITING' && now >= nextReminderAt(reminded, everyWorkingDays, zone);

/** A coach's own nudge counts as a reminder, so it keeps the same distance. */
export function allowNudge(reminded: Reminded, now: Instant, everyWorkingDays: number, zone: string): Result<null> {
  const next = nextReminderAt(reminded, everyWorkingDays, zone);
  if (now >= next) return ok(null);
  return refusal('NUDGE_TOO_SOON', `At most one reminder goes out in ${everyWorkingDays} working days. The next can go on ${momentWords(next, zone, now)}.`);
}
