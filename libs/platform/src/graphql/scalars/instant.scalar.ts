import { Temporal } from 'temporal-polyfill';
import { textScalar } from './text-scalar.js';

const read = (text: string): string | undefined => {
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
  } catch {
    return undefined;
  }
};

export const InstantScalar = textScalar({
  name: 'Instant',
  description: 'A moment in UTC, such as 2026-11-30T09:00:00.000Z.',
  wanted: 'a moment such as 2026-11-30T09:00:00Z',
  read,
  write: (value) => (value instanceof Date ? value.toISOString() : value),
});
