import type { Day } from '@cairn/kernel';

/** A day as it stands on a certificate: `12 January 2027`. The day of the week is nothing to hang on a wall. */
export const paperDay = (on: Day): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
