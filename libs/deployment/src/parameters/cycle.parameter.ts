import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.strictObject({
  months: z.union([z.literal(3), z.literal(4), z.literal(6)]),
  /** The clock of the organisation's own OKRs. */
  top: z.enum(['same', 'yearly']),
});

export type CycleAnswer = z.infer<typeof schema>;

export interface CycleRule {
  readonly months: 3 | 4 | 6;
  readonly topMonths: 3 | 4 | 6 | 12;
}

export const cycle: Parameter<'cycle', CycleAnswer, CycleRule> = {
  key: 'cycle',
  number: 4,
  title: 'Cycle',
  heading: 'How long a cycle lasts',
  question: 'How long is one cycle from drafting to reset, and does the top level run on its own clock?',
  options: [
    {
      key: 'three-months',
      label: '3 months',
      value: { months: 3, top: 'same' },
      explanation: 'Four cycles a year, along the quarters.',
      consequence: 'Fast learning. Drafting, check-ins and reset take a large part of thirteen weeks.',
      fits: 'Organisations that plan and report by quarter already.',
    },
    {
      key: 'four-months',
      label: '4 months',
      value: { months: 4, top: 'same' },
      explanation: 'Three cycles a year.',
      consequence: 'Time for results to move after a proper start. The ends fall between the quarters, so reports need a date.',
      fits: 'First programmes, and work in which a change takes a season to show.',
    },
    {
      key: 'six-months',
      label: '6 months',
      value: { months: 6, top: 'same' },
      explanation: 'Two cycles a year.',
      consequence: 'Less to organise. What was learned waits half a year for its next use, and the middle sags without a firm review.',
      fits: 'Long product lead times, research, public administration.',
    },
    {
      key: 'yearly-top',
      label: '3 months, with yearly OKRs at the top',
      value: { months: 3, top: 'yearly' },
      explanation: 'The organisation sets direction for a year; teams work in quarters beneath it.',
      consequence: 'A steady direction. Somebody must look at the yearly set in each cycle, or it is forgotten by summer.',
      fits: 'Organisations with a yearly strategy that teams know.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'months',
      label: 'Months',
      choices: [
        { value: 3, label: '3 months' },
        { value: 4, label: '4 months' },
        { value: 6, label: '6 months' },
      ],
    },
    {
      kind: 'choice',
      name: 'top',
      label: 'The organisation’s own OKRs',
      choices: [
        { value: 'same', label: 'Share the cycle of the teams' },
        { value: 'yearly', label: 'Run for a year' },
      ],
    },
  ],
  schema,
  defaultValue: { months: 3, top: 'same' },
  hint: 'Lay their calendar on the table first: year end, budget round, holidays, peak season. A cycle that ends in the budget weeks ends without a reset.',
  coachingQuestion: 'Which two weeks of your year must never hold a reset, and what does that leave us?',
  clientAnswers: 'It has to fit the client’s own calendar: year end, budget round, season. No length is right in general.',
  countersignedBy: [],
  reaches: ['everyone'],
  describe: ({ months, top }) =>
    `A cycle lasts ${months} months. ` +
    (top === 'same' ? 'The organisation and its teams share it.' : 'The organisation’s own OKRs run for a year and are looked at in every cycle.'),
  yields: ({ months, top }) => ({ months, topMonths: top === 'same' ? months : 12 }),
};
