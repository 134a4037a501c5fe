import { dayIn, recordDayWords, type Instant } from '@cairn/kernel';

/** "Sunday 8 November 2026"; pages about signing in know no zone of their reader, so the day is that of UTC. */
export const dayInWords = (moment: Instant): string => recordDayWords(dayIn('UTC', moment));
