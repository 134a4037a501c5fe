import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.strictObject({ readers: z.enum(['everyone', 'programme', 'ownTeamAndAbove']) });

export type VisibilityAnswer = z.infer<typeof schema>;

export interface VisibilityRule {
  readonly readers: VisibilityAnswer['readers'];
}

const sentences: Record<VisibilityAnswer['readers'], string> = {
  everyone: 'Everybody in the organisation can read all published OKRs.',
  programme: 'Everybody in the OKR programme can read all published OKRs.',
  ownTeamAndAbove: 'People can read the published OKRs of their own team and of the levels above it.',
};

export const visibility: Parameter<'visibility', VisibilityAnswer, VisibilityRule> = {
  key: 'visibility',
  number: null,
  title: 'Who sees OKRs',
  heading: 'Who can read published OKRs',
  question: 'Who can read OKRs once they are published?',
  options: [
    {
      key: 'everyone',
      label: 'Everybody',
      value: { readers: 'everyone' },
      explanation: 'All published OKRs are open inside the organisation.',
      consequence: 'Teams find each other’s dependencies without being told. Wording has to stand being read by anyone.',
      fits: 'Nearly everybody.',
    },
    {
      key: 'programme',
      label: 'People in the programme',
      value: { readers: 'programme' },
      explanation: 'Open among those who take part.',
      consequence: 'Room to practise. The others hear about OKRs by rumour.',
      fits: 'A pilot with a few teams.',
    },
    {
      key: 'own-team-and-above',
      label: 'Own team and above',
      value: { readers: 'ownTeamAndAbove' },
      explanation: 'People see their own line only.',
      consequence: 'Confidential matters stay so. Teams cannot align with neighbours whose OKRs they cannot read.',
      fits: 'Where the law or a listing on the stock exchange asks for it.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'readers',
      label: 'Readers',
      choices: [
        { value: 'everyone', label: 'Everybody' },
        { value: 'programme', label: 'People in the programme' },
        { value: 'ownTeamAndAbove', label: 'Own team and above' },
      ],
    },
  ],
  schema,
  defaultValue: { readers: 'everyone' },
  hint: 'If they hesitate, ask for the one objective that must stay closed. It is usually one, and it can be worded differently.',
  coachingQuestion: 'Who would do better work tomorrow if they could read this?',
  countersignedBy: [],
  reaches: ['everyone'],
  describe: ({ readers }) => sentences[readers],
  yields: (value) => ({ ...value }),
};
