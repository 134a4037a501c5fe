import { z } from 'zod';
import { sentence } from '@cairn/kernel';
import type { Parameter } from './parameter.js';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

const schema = z.strictObject({ every: z.enum(['week', 'twoWeeks']), closesOn: z.enum(weekdays) });

export type CheckInCadenceAnswer = z.infer<typeof schema>;

export interface CheckInCadenceRule {
  readonly everyWeeks: 1 | 2;
  /** Weekday on which the window closes, 1 is Monday. */
  readonly closesOn: number;
}

export const checkInCadence: Parameter<'checkInCadence', CheckInCadenceAnswer, CheckInCadenceRule> = {
  key: 'checkInCadence',
  number: null,
  title: 'Check-ins',
  heading: 'How often teams check in',
  question: 'How often does each team check in, and by which weekday?',
  options: [
    {
      key: 'weekly',
      label: 'Every week',
      value: { every: 'week', closesOn: 'friday' },
      explanation: 'A minute for three to five key results, once a week.',
      consequence: 'Trouble shows while there is time to act. It must stay short, or people fill it in without looking.',
      fits: 'Cycles of three or four months.',
    },
    {
      key: 'two-weekly',
      label: 'Every second week',
      value: { every: 'twoWeeks', closesOn: 'friday' },
      explanation: 'Half as many updates, with a little more to say in each.',
      consequence: 'Less effort. A missed check-in leaves a month without news.',
      fits: 'Cycles of six months, or figures that change slowly.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'every',
      label: 'Rhythm',
      choices: [
        { value: 'week', label: 'Every week' },
        { value: 'twoWeeks', label: 'Every second week' },
      ],
    },
    { kind: 'choice', name: 'closesOn', label: 'In by', choices: weekdays.map((value) => ({ value, label: sentence(value) })) },
  ],
  schema,
  defaultValue: { every: 'week', closesOn: 'friday' },
  hint: 'Tie it to a meeting that they already hold. A check-in that has its own meeting is the first one to be cancelled.',
  coachingQuestion: 'Which meeting already has the right people in it, and what could make room there?',
  countersignedBy: [],
  reaches: ['champions', 'leads'],
  describe: ({ every, closesOn }) => `Each team checks in every ${every === 'week' ? 'week' : 'second week'}, by ${sentence(closesOn)}.`,
  yields: ({ every, closesOn }) => ({ everyWeeks: every === 'week' ? 1 : 2, closesOn: weekdays.indexOf(closesOn) + 1 }),
};
