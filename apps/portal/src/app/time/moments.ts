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
