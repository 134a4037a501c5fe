import { day } from '@cairn/kernel';
import { textScalar } from './text-scalar.js';

const read = (text: string): string | undefined => {
  try {
    return day(text);
  } catch {
    return undefined;
  }
};

export const DayScalar = textScalar({
  name: 'Day',
  description: 'A date without time or zone, such as 2026-11-30: the same day everywhere.',
  wanted: 'a date of the calendar such as 2026-11-30',
  read,
});
