/** A date without zone: due dates, the bounds of a cycle. `2026-11-30` */
export type Day = string & { readonly __day: true };
/** A moment in UTC: something happened. `2026-11-26T13:02:00.000Z` */
export type Instant = string & { readonly __instant: true };
/** Wall time plus zone, for meetings: `2026-11-27T14:00[Europe/Berlin]` (an offset may stand before the bracket). */
export type ZonedDateTime = string & { readonly __zoned: true };
