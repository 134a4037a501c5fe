import type { Day, Instant } from '../scalars.js';

export const instantNow = (): Instant => instantOf(Date.now());

/** From milliseconds, as the device's own records keep them. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** Reads a day that a person typed or picked; nothing for anything that is not a date of the calendar. */
export function asDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? (text as Day) : undefined;
}

/** A moment of the server on this device's clock, which may be wrong: `now` is what the server showed when it answered just now. */
export const onThisDevice = (at: Instant, now: Instant): Instant => instantOf(Date.now() + Date.parse(at) - Date.parse(now));
