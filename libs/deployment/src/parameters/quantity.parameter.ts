import { z } from 'zod';
import { countWords } from '@cairn/kernel';
import type { Parameter } from './parameter.js';

const upToFive = z.int().min(1).max(5);

const schema = z
  .strictObject({
    /** What a team should aim for. */
    usualObjectives: upToFive,
    /** What a draft may not exceed. */
    maxObjectives: upToFive,
    minKeyResults: upToFive,
    maxKeyResults: upToFive,
    balance: z.enum(['open', 'oneOfEach']),
  })
  .superRefine((value, context) => {
    const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
    if (value.usualObjectives > value.maxObjectives) refuse('usualObjectives', 'The usual number of objectives cannot be above the most allowed.');
    if (value.minKeyResults > value.maxKeyResults) refuse('minKeyResults', 'The fewest key results cannot be above the most allowed.');
    if (value.balance === 'oneOfEach' && value.maxObjectives < 2) refuse('balance', 'One internal and one external objective need room for 2 objectives.');
  });

export type QuantityAnswer = z.infer<typeof schema>;

export interface QuantityRule {
  readonly usualObjectives: number;
  readonly maxObjectives: number;
  readonly minKeyResults: number;
  readonly maxKeyResults: number;
  /** A team with two or more objectives needs an internal and an external one. */
  readonly internalAndExternal: boolean;
}

const answer = (
  usualObjectives: number,
  maxObjectives: number,
  minKeyResults: number,
  maxKeyResults: number,
  balance: QuantityAnswer['balance'] = 'open',
): QuantityAnswer => ({ usualObjectives, maxObjectives, minKeyResults, maxKeyResults, balance });

function describe({ usualObjectives: usual, maxObjectives: most, minKeyResults: fewest, maxKeyResults: top, balance }: QuantityAnswer): string {
  const objectives = usual < most ? `up to ${countWords(usual, 'objective')}, ${most} at the very most` : `at most ${countWords(most, 'objective')}`;
  const keyResults = fewest < top ? `${fewest} to ${countWords(top, 'key result')}` : `exactly ${countWords(top, 'key result')}`;
  const both = balance === 'oneOfEach' ? ' One objective is external, felt by those we serve; one is internal, about how we work.' : '';
  return `Each team sets ${objectives}, with ${keyResults} under each.${both}`;
}

export const quantity: Parameter<'quantity', QuantityAnswer, QuantityRule> = {
  key: 'quantity',
  number: 2,
  title: 'How many',
  heading: 'How many OKRs a team carries',
  question: 'How many objectives does a team carry at a time, how many key results belong to each, and do they look inward or outward?',
  options: [
    {
      key: 'up-to-two',
      label: 'Up to two objectives',
      value: answer(2, 3, 2, 4),
      explanation: 'Two objectives are usual and a third is the exception; two to four key results each.',
      consequence: 'A team must leave good things out. What is left out can be watched as a health metric.',
      fits: 'Nearly every team, and every first cycle.',
    },
    {
      key: 'one',
      label: 'One objective',
      value: answer(1, 1, 2, 4),
      explanation: 'A single objective with two to four key results.',
      consequence: 'The sharpest focus there is. Teams that serve many find it hard to choose.',
      fits: 'Small teams, a turnaround, or a first cycle that must not fail.',
    },
    {
      key: 'one-of-each',
      label: 'One external, one internal',
      value: answer(2, 2, 2, 4, 'oneOfEach'),
      explanation: 'One objective that those outside would notice, and one about how the team works.',
      consequence: 'Teams do not spend a whole cycle on themselves. A support team may need help to find its outside.',
      fits: 'Teams that drift towards projects and internal tidying up.',
    },
    {
      key: 'wide',
      label: 'Up to five objectives',
      value: answer(3, 5, 2, 5),
      explanation: 'Room for nearly everything that the team does.',
      consequence: 'Up to 25 key results for one team: check-ins take long and few results move.',
      fits: 'Seldom; where several teams report as one and cannot be split.',
    },
  ],
  fields: [
    { kind: 'number', name: 'usualObjectives', label: 'Objectives as a rule', min: 1, max: 5 },
    { kind: 'number', name: 'maxObjectives', label: 'Objectives at most', min: 1, max: 5 },
    { kind: 'number', name: 'minKeyResults', label: 'Key results per objective, at least', min: 1, max: 5 },
    { kind: 'number', name: 'maxKeyResults', label: 'Key results per objective, at most', min: 1, max: 5 },
    {
      kind: 'choice',
      name: 'balance',
      label: 'Internal and external',
      choices: [
        { value: 'open', label: 'Each team decides' },
        { value: 'oneOfEach', label: 'One external and one internal' },
      ],
    },
  ],
  schema,
  defaultValue: answer(2, 3, 2, 4),
  hint: 'Let them name everything first, then ask what they would stop reading about. A third objective should cost a reason.',
  coachingQuestion: 'If all but one of these failed, which one would still make it a good cycle?',
  countersignedBy: [],
  reaches: ['authors', 'champions'],
  describe,
  yields: ({ balance, ...numbers }) => ({ ...numbers, internalAndExternal: balance === 'oneOfEach' }),
};
