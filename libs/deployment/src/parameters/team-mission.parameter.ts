import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.strictObject({ required: z.boolean() });

export type TeamMissionAnswer = z.infer<typeof schema>;

export interface TeamMissionRule {
  readonly required: boolean;
}

export const teamMission: Parameter<'teamMission', TeamMissionAnswer, TeamMissionRule> = {
  key: 'teamMission',
  number: null,
  title: 'Team mission',
  heading: 'Whether a mission comes first',
  question: 'Does each team write down its mission and check its dependencies before it drafts objectives?',
  options: [
    {
      key: 'required',
      label: 'Yes, first of all',
      value: { required: true },
      explanation: 'A sentence on why the team exists, and five minutes on who depends on whom, before any objective.',
      consequence: 'Objectives get a ground to stand on. The first drafting session takes a little longer.',
      fits: 'Nearly everybody, at least in the first cycle.',
    },
    {
      key: 'optional',
      label: 'As each team likes',
      value: { required: false },
      explanation: 'Teams may begin with objectives.',
      consequence: 'Quicker into writing. Objectives drift towards what is urgent.',
      fits: 'Teams with a mission that everyone knows by heart.',
    },
  ],
  fields: [{ kind: 'yesNo', name: 'required', label: 'Mission and dependencies come first' }],
  schema,
  defaultValue: { required: true },
  hint: 'It is tempting to jump to objectives. Hold the room on the mission for ten minutes; the quarrels that come up now would otherwise come up at scoring.',
  coachingQuestion: 'Who would miss this team first if it were gone, and what would they miss?',
  countersignedBy: [],
  reaches: ['authors', 'leads'],
  describe: ({ required }) =>
    required
      ? 'Each team writes its mission and checks its dependencies before it drafts objectives.'
      : 'Each team decides for itself whether to write a mission before it drafts objectives.',
  yields: (value) => ({ ...value }),
};
