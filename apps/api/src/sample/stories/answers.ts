import type { Proposal } from '../acts.js';

const dayMs = 86_400_000;

/** The day so many days before the practice is seen. */
export const ago = (now: Date, days: number): string => new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);

export const levels: Proposal = {
  key: 'levels',
  option: 'organisation-and-all-teams',
  why: 'Every team works on something of its own; individuals would only copy.',
};
export const reviews: Proposal = { key: 'reviews', option: 'linked', why: 'People should aim high without paying for it.' };

/** The three questions that only a client can answer, as most of them do. */
export const answered: readonly Proposal[] = [
  levels,
  { key: 'cycle', option: 'four-months', why: 'Three planning rounds a year fit the budget and the holidays.' },
  reviews,
];

export const firstPlan = { whyNow: 'Training needs one agreed way to write and score OKRs.', ifNothing: 'Training cannot start, and drafting moves with it.' };
