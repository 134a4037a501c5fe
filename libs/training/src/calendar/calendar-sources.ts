import type { Tx } from '@cairn/platform';
import type { CalendarEntry } from './write-calendar.js';

export interface CalendarReader {
  readonly personId: string;
  readonly publicUrl: string;
}

/** Gives what else stands in a person's calendar. Reads only. */
export type CalendarSource = (tx: Tx, reader: CalendarReader) => Promise<readonly CalendarEntry[]>;

const sources = new Map<string, CalendarSource>();

/** Adds entries of another context to everybody's calendar feed; the same name again takes the place of the earlier one. */
export const defineCalendarSource = (name: string, source: CalendarSource): void => void sources.set(name, source);

/** What the other contexts have for this person. */
export async function calendarEntries(tx: Tx, reader: CalendarReader): Promise<readonly CalendarEntry[]> {
  const found: CalendarEntry[] = [];
  for (const source of sources.values()) found.push(...(await source(tx, reader)));
  return found;
}
