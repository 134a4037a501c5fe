/** A date without zone: due dates, the bounds of a cycle. `2026-11-30` */
export type Day = string & { readonly __day: true };
/** A moment in UTC: something happened. `2026-11-26T13:02:00.000Z` */
export type Instant = string & { readonly __instant: true };
/** Wall time plus zone, for meetings: `2026-11-27T14:00[Europe/Berlin]` (an offset may stand before the bracket). */
export type ZonedDateTime = string & { readonly __zoned: true };

/** Reads a day that a person typed or picked; nothing for anything that is not a date of the calendar. */
export function asDay(text: string): Day | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return year && new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format(moment) === text ? (text as Day) : undefined;
}
