import { dayIn } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';

/** Today where the cohort is: its days are those of its own zone. */
export const todayOf = (cohort: { readonly timeZone: string }, now: Date): Day => dayIn(cohort.timeZone, now);
