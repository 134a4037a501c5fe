import type { HoursLine, HoursLog } from './hours.documents.js';

/** Minutes as hours with at most two decimals: 90 is "1.5". */
export const hoursOf = (minutes: number): string => (Math.round((minutes / 60) * 100) / 100).toLocaleString('en', { maximumFractionDigits: 2 });

/** "1 hour", "1.5 hours". */
export const hoursWords = (minutes: number, kind = ''): string => `${hoursOf(minutes)} ${kind}${minutes === 60 ? 'hour' : 'hours'}`;

/** What somebody typed as hours, in minutes; NaN where it is no number. Both marks of decimals are read, and hours with minutes. */
export function minutesIn(typed: string): number {
  const text = typed.trim();
  if (text === '') return 0;
  const clock = /^(\d{1,4}):([0-5]\d)$/u.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  return /^\d{1,5}(?:[.,]\d{1,2})?$/u.test(text) ? Math.round(Number(text.replace(',', '.')) * 60) : Number.NaN;
}

/** Why a line does not count, in a few words; undefined when it does. */
export function whyNot({ counts, activity, eligible }: HoursLine): string | undefined {
  if (counts) return undefined;
  if (activity === 'TRAINING') return 'training, not counted';
  return eligible ? 'not passed on: the client has not agreed to be named' : 'not marked as coaching';
}

type Threshold = HoursLog['thresholds'][number];

/** What is left to a threshold, as a sentence. */
export function leftWords({ reached, leftMinutes, leftPaidMinutes, leftClients }: Threshold): string {
  if (reached) return 'reached';
  const parts = [
    ...(leftMinutes > 0 ? [hoursWords(leftMinutes)] : []),
    ...(leftPaidMinutes > 0 ? [hoursWords(leftPaidMinutes, 'paid ')] : []),
    ...(leftClients > 0 ? [leftClients === 1 ? '1 client' : `${leftClients} clients`] : []),
  ];
  return `${parts.join(', ')} to go`;
}

export function askedWords({ hours, paidHours, clients }: Threshold): string {
  const all = `${hours.toLocaleString('en')} hours`;
  return typeof paidHours === 'number' ? `${all}, ${paidHours} of them paid, with ${clients} clients or more` : all;
}
