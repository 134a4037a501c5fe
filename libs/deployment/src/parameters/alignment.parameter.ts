import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.strictObject({
  method: z.enum(['conversation', 'cascade']),
  /** Teams that depend on each other critically write one OKR together. */
  sharedOkrs: z.boolean(),
});

export type AlignmentAnswer = z.infer<typeof schema>;

export interface AlignmentRule {
  readonly method: AlignmentAnswer['method'];
  /** A higher key result may be taken over as a lower objective. */
  readonly cascadeAllowed: boolean;
  readonly sharedOkrOnCriticalDependency: boolean;
}

const methods: Record<AlignmentAnswer['method'], string> = {
  conversation: 'Teams align by talking with those they depend on. No team takes over a higher objective or key result as its own.',
  cascade: 'Teams align by cascade: a higher key result becomes an objective of the team below.',
};

export const alignment: Parameter<'alignment', AlignmentAnswer, AlignmentRule> = {
  key: 'alignment',
  number: 9,
  title: 'Alignment',
  heading: 'How teams align',
  question: 'How do the OKRs of teams come to fit the higher ones and each other?',
  options: [
    {
      key: 'conversation',
      label: 'By conversation, with shared OKRs',
      value: { method: 'conversation', sharedOkrs: true },
      explanation: 'Each team asks whom it depends on and who depends on it, then writes in its own words; critical dependencies get one shared OKR.',
      consequence: 'Teams own what they wrote. The link to the top is a sentence and not a formula, so leaders must listen to it.',
      fits: 'Most organisations.',
    },
    {
      key: 'conversation-only',
      label: 'By conversation, each team for itself',
      value: { method: 'conversation', sharedOkrs: false },
      explanation: 'The same talks, and every OKR has exactly one team.',
      consequence: 'Ownership is never in doubt. Work between two teams is the first to be forgotten.',
      fits: 'Teams with few dependencies.',
    },
    {
      key: 'cascade',
      label: 'By cascade',
      value: { method: 'cascade', sharedOkrs: false },
      explanation: 'What is a key result above becomes the objective below.',
      consequence: 'Quick and tidy on paper. Teams carry out goals that they did not choose, and every change at the top runs through all levels.',
      fits: 'Seldom; a crisis of one cycle with a single aim for everybody.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'method',
      label: 'Way of aligning',
      choices: [
        { value: 'conversation', label: 'Conversation' },
        { value: 'cascade', label: 'Cascade' },
      ],
    },
    { kind: 'yesNo', name: 'sharedOkrs', label: 'A critical dependency gets one shared OKR' },
  ],
  schema,
  defaultValue: { method: 'conversation', sharedOkrs: true },
  hint: 'When a team copies the top, ask it to act as if it were a company of its own. A higher goal that is already fine in this team may simply be watched there.',
  coachingQuestion: 'Whose success this cycle depends on you, and have they told you so?',
  countersignedBy: [],
  reaches: ['authors', 'leads'],
  describe: ({ method, sharedOkrs }) => methods[method] + (sharedOkrs ? ' Where one team cannot succeed without another, they write one shared OKR.' : ''),
  yields: ({ method, sharedOkrs }) => ({ method, cascadeAllowed: method === 'cascade', sharedOkrOnCriticalDependency: sharedOkrs }),
};
