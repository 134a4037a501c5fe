import { isTimeZone } from '@cairn/kernel';
import { Temporal } from 'temporal-polyfill';
import { textScalar } from './text-scalar.js';

/** A wall time is in doubt twice a year; without an offset the zone's rules decide, and an offset that contradicts them is refused. */
const read = (text: string): string | undefined => {
  const zone = /\[([^\]]+)\]$/.exec(text)?.[1];
  if (zone === undefined || !isTimeZone(zone)) return undefined;
  try {
    return Temporal.ZonedDateTime.from(text).toString({ smallestUnit: 'minute' });
  } catch {
    return undefined;
  }
};

export const ZonedDateTimeScalar = textScalar({
  name: 'ZonedDateTime',
  description: 'A wall time in a zone, such as 2026-11-30T14:00+01:00[Europe/Berlin]: the zone counts, whatever daylight saving does.',
  wanted: 'a time in a zone such as 2026-11-30T14:00[Europe/Berlin]',
  read,
});
