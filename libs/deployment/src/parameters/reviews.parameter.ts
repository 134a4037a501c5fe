import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z
  .strictObject({
    relation: z.enum(['linked', 'unrelated', 'same']),
    /** Scores of key results enter ratings, bonus or pay by calculation. */
    scoresFeedPay: z.boolean(),
  })
  .superRefine((value, context) => {
    if (value.scoresFeedPay && value.relation !== 'same')
      context.addIssue({ code: 'custom', path: ['scoresFeedPay'], message: 'Scores can count towards pay only where OKRs are the performance review.' });
  });

export type ReviewsAnswer = z.infer<typeof schema>;

export interface ReviewsRule {
  readonly relation: ReviewsAnswer['relation'];
  readonly scoresFeedPay: boolean;
}

function describe({ relation, scoresFeedPay }: ReviewsAnswer): string {
  if (relation === 'linked')
    return 'OKRs and performance reviews are separate but linked. A review may draw on what a person contributed and learned; scores never enter ratings, bonus or pay.';
  if (relation === 'unrelated') return 'OKRs and performance reviews have nothing to do with each other. Neither results nor scores are brought into a review.';
  return `OKRs are what a performance review is about. ${scoresFeedPay ? 'Scores count towards ratings, bonus or pay.' : 'Scores do not enter ratings, bonus or pay.'}`;
}

export const reviews: Parameter<'reviews', ReviewsAnswer, ReviewsRule> = {
  key: 'reviews',
  number: 7,
  title: 'Performance reviews',
  heading: 'What OKRs have to do with reviews and pay',
  question: 'How do OKRs relate to performance reviews and pay?',
  options: [
    {
      key: 'linked',
      label: 'Separate but linked',
      value: { relation: 'linked', scoresFeedPay: false },
      explanation: 'A review may talk about contribution and learning; no score is part of a calculation.',
      consequence: 'People dare to aim high and still see that OKRs matter. Managers need two or three sentences on how to talk about it.',
      fits: 'Most organisations.',
    },
    {
      key: 'unrelated',
      label: 'Nothing to do with each other',
      value: { relation: 'unrelated', scoresFeedPay: false },
      explanation: 'OKRs are left out of reviews altogether.',
      consequence: 'The safest start. Some will ask why they should care about OKRs if their manager may not mention them.',
      fits: 'Where trust was lost, or where works councils have yet to agree.',
    },
    {
      key: 'same',
      label: 'OKRs are the review',
      value: { relation: 'same', scoresFeedPay: false },
      explanation: 'A review looks at OKRs and little else.',
      consequence: 'One process instead of two. Goals are set low enough to be sure of reaching them, and bad news comes late.',
      fits: 'Rarely; where it is already so and cannot be changed this year.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'relation',
      label: 'OKRs and performance reviews',
      choices: [
        { value: 'linked', label: 'Separate but linked' },
        { value: 'unrelated', label: 'Unrelated' },
        { value: 'same', label: 'The same' },
      ],
    },
    { kind: 'yesNo', name: 'scoresFeedPay', label: 'Scores count towards ratings, bonus or pay' },
  ],
  schema,
  defaultValue: { relation: 'linked', scoresFeedPay: false },
  hint: 'Have HR in the room before anyone else asks. Find out how bonuses are really calculated, not how the handbook says they are. People will test this answer with their first low score.',
  coachingQuestion: 'What happens here, in fact, to a person who aims at 10 and reaches 6?',
  clientAnswers: 'It touches other people’s pay and, in many places, the law. The client’s HR lead answers and signs it.',
  countersignedBy: ['HR_LEAD'],
  reaches: ['everyone'],
  describe,
  yields: (value) => ({ ...value }),
};
