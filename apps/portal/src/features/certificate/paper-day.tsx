import type { ReactElement } from 'react';
import type { Day } from '../../app/scalars.js';
import { dateText } from '../../app/time/time-text.js';

/** Read from long before any certificate, so that the year is written and the day of the week is not. */
const longBefore = { zone: 'UTC', now: 0 };

/** A day as it stands on a certificate: `12 January 2027`. */
export const PaperDay = ({ day }: { readonly day: Day }): ReactElement => <time dateTime={day}>{dateText(day, longBefore, 'long')}</time>;
