import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.discriminatedUnion('direction', [
  z.strictObject({ direction: z.literal('topDown') }),
  z.strictObject({ direction: z.literal('mixed'), teamPercent: z.int().min(10).max(90), firstCycleTopDown: z.boolean() }),
  z.strictObject({ direction: z.literal('bottomUp'), firstCycleTopDown: z.boolean() }),
]);

export type BottomUpAnswer = z.infer<typeof schema>;

export interface BottomUpRule {
  /** Smallest share of a team's key results that the team writes itself, in percent. */
  readonly teamPercent: number;
  /** In cycle 1 leaders may write all of them. */
  readonly firstCycleTopDown: boolean;
}

function describe(value: BottomUpAnswer): string {
  if (value.direction === 'topDown') return 'Leaders write the objectives and key results. Teams comment before they are final.';
  const who =
    value.direction === 'mixed'
      ? `Leaders set the intent, and teams write at least ${value.teamPercent} % of their key results themselves.`
      : 'Teams write all their objectives and key results themselves. Leaders ask and comment.';
  return who + (value.firstCycleTopDown ? ' In the first cycle leaders may write them.' : '');
}

export const bottomUp: Parameter<'bottomUp', BottomUpAnswer, BottomUpRule> = {
  key: 'bottomUp',
  number: 10,
  title: 'Bottom-up',
  heading: 'Who writes the OKRs of a team',
  question: 'How much of a team’s OKRs comes from the team itself?',
  options: [
    {
      key: 'mixed',
      label: 'Leaders set the intent, teams write most',
      value: { direction: 'mixed', teamPercent: 60, firstCycleTopDown: true },
      explanation: 'Leaders say where to go; teams say how they will know. The first cycle may come from the top while people learn.',
      consequence: 'Direction and ownership together. Leaders must bear key results that they would have written otherwise.',
      fits: 'Most organisations.',
    },
    {
      key: 'bottom-up',
      label: 'Teams write everything',
      value: { direction: 'bottomUp', firstCycleTopDown: false },
      explanation: 'Teams propose their OKRs, leaders ask questions.',
      consequence: 'The strongest ownership. Without a clear strategy the results point in many directions.',
      fits: 'Experienced teams under a strategy that everybody can repeat.',
    },
    {
      key: 'top-down',
      label: 'Leaders write, teams comment',
      value: { direction: 'topDown' },
      explanation: 'Leaders hand down objectives and key results.',
      consequence: 'Fast and uniform. People feel measured and do not feel asked.',
      fits: 'A short crisis, or the very first cycle.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'direction',
      label: 'Direction',
      choices: [
        { value: 'topDown', label: 'Top-down' },
        { value: 'mixed', label: 'Mixed' },
        { value: 'bottomUp', label: 'Bottom-up' },
      ],
    },
    {
      kind: 'number',
      name: 'teamPercent',
      label: 'Key results that the team writes itself, at least',
      min: 10,
      max: 90,
      unit: '%',
      shownWhen: { field: 'direction', is: ['mixed'] },
    },
    {
      kind: 'yesNo',
      name: 'firstCycleTopDown',
      label: 'In the first cycle leaders may write them',
      shownWhen: { field: 'direction', is: ['mixed', 'bottomUp'] },
    },
  ],
  schema,
  defaultValue: { direction: 'mixed', teamPercent: 60, firstCycleTopDown: true },
  hint: 'Ask leaders for the intent in two sentences, without numbers. If they bring key results, agree that these are drafts for the teams to better.',
  coachingQuestion: 'What do your teams know about this goal that you do not?',
  countersignedBy: [],
  reaches: ['authors', 'leads'],
  describe,
  yields: (value) => {
    if (value.direction === 'topDown') return { teamPercent: 0, firstCycleTopDown: true };
    return { teamPercent: value.direction === 'mixed' ? value.teamPercent : 100, firstCycleTopDown: value.firstCycleTopDown };
  },
};
