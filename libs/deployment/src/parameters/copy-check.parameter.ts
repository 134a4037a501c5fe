import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.strictObject({ onCopy: z.enum(['advise', 'mustAnswer']) });

export type CopyCheckAnswer = z.infer<typeof schema>;

export interface CopyCheckRule {
  /** The author has to answer before publishing; otherwise it is advice. */
  readonly mustAnswer: boolean;
}

export const copyCheck: Parameter<'copyCheck', CopyCheckAnswer, CopyCheckRule> = {
  key: 'copyCheck',
  number: null,
  title: 'Copied text',
  heading: 'What happens when text is copied from above',
  question: 'What happens when a draft repeats the words of a higher level?',
  options: [
    {
      key: 'advise',
      label: 'A remark',
      value: { onCopy: 'advise' },
      explanation: 'The author sees what is alike and may go on.',
      consequence: 'Nobody is held up. Some will go on.',
      fits: 'Teams that write with care, or a first cycle.',
    },
    {
      key: 'must-answer',
      label: 'A question to be answered',
      value: { onCopy: 'mustAnswer' },
      explanation: 'The author puts it in the team’s own words, or says why the same words are right here.',
      consequence: 'Fewer objectives without an owner. One more step for those who have good reasons.',
      fits: 'After a cycle in which OKRs were carved out of the top ones.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'onCopy',
      label: 'Copied text',
      choices: [
        { value: 'advise', label: 'Is remarked on' },
        { value: 'mustAnswer', label: 'Has to be answered' },
      ],
    },
  ],
  schema,
  defaultValue: { onCopy: 'advise' },
  hint: 'A copied objective often means that this team has no problem there. Ask whether they only need to watch it.',
  coachingQuestion: 'Is this yours to improve, or is it fine here and only needs watching?',
  countersignedBy: [],
  reaches: ['authors'],
  describe: ({ onCopy }) =>
    onCopy === 'advise'
      ? 'When a draft repeats the words of a higher level, its author is told and may go on.'
      : 'When a draft repeats the words of a higher level, its author puts it in own words or says why not.',
  yields: ({ onCopy }) => ({ mustAnswer: onCopy === 'mustAnswer' }),
};
