import { z } from 'zod';
import { listWords } from '@cairn/kernel';
import type { Parameter } from './parameter.js';

export const levelNames = ['organisation', 'unit', 'team', 'crossFunctional', 'individual'] as const;
export type Level = (typeof levelNames)[number];

const inOrder = (levels: readonly Level[]): Level[] => levelNames.filter((level) => levels.includes(level));

const schema = z
  .strictObject({
    levels: z.array(z.enum(levelNames)).min(1),
    teams: z.enum(['all', 'chosen']),
    /** Who takes part, when it is already known. Empty: the teams of the programme's roster. */
    chosenTeams: z.array(z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(80) })).max(100),
  })
  .superRefine((value, context) => {
    const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
    if (new Set(value.levels).size !== value.levels.length) refuse('levels', 'Name each level once.');
    if (value.teams === 'chosen' && !value.levels.includes('team'))
      refuse('teams', 'Teams can be chosen only where teams set OKRs. Add the level “Teams”, or choose all teams.');
    if (value.teams === 'all' && value.chosenTeams.length > 0) refuse('chosenTeams', 'All teams take part, so none is chosen by name.');
    if (new Set(value.chosenTeams.map((team) => team.id)).size !== value.chosenTeams.length) refuse('chosenTeams', 'Name each team once.');
  })
  .transform((value) => ({ ...value, levels: inOrder(value.levels) }));

export type LevelsAnswer = z.infer<typeof schema>;

export interface LevelsRule {
  readonly allowed: readonly Level[];
  /** `all`, or the ids of the teams that take part; an empty list leaves it to the roster. */
  readonly teams: 'all' | readonly string[];
}

const answer = (levels: Level[], teams: 'all' | 'chosen' = 'all'): LevelsAnswer => ({ levels, teams, chosenTeams: [] });

function describe({ levels, teams, chosenTeams }: LevelsAnswer): string {
  const words: Record<Level, string> = {
    organisation: 'the organisation',
    unit: 'each unit',
    team: teams === 'all' ? 'all teams' : 'chosen teams',
    crossFunctional: 'teams that work across functions',
    individual: 'individuals',
  };
  const named = chosenTeams.map((team) => team.name).sort((a, b) => (a < b ? -1 : 1));
  return [
    `OKRs are set for ${listWords(levels.map((level) => words[level]))}.`,
    ...(named.length > 0 ? [`The chosen teams are ${listWords(named)}.`] : []),
    ...(levels.includes('individual') ? [] : ['Individuals do not set OKRs.']),
  ].join(' ');
}

export const levels: Parameter<'levels', LevelsAnswer, LevelsRule> = {
  key: 'levels',
  number: 1,
  title: 'Levels',
  heading: 'Who sets OKRs',
  question: 'At which levels of the organisation do we set OKRs?',
  options: [
    {
      key: 'organisation-and-chosen-teams',
      label: 'The organisation and a few chosen teams',
      value: answer(['organisation', 'team'], 'chosen'),
      explanation: 'One small set at the top, and some teams that are ready to write their own.',
      consequence: 'Few people to train, and stories to tell before the others join. Teams outside may feel left behind for a cycle.',
      fits: 'A first or second cycle, when there are teams with a willing lead and work of their own.',
    },
    {
      key: 'organisation-only',
      label: 'The organisation only',
      value: answer(['organisation']),
      explanation: 'One small set at the top. Teams refer to it and write none of their own.',
      consequence: 'Quick to start and easy to watch. Most people have no key result they would call theirs.',
      fits: 'A leadership team that wants to practise for one cycle before it asks others.',
    },
    {
      key: 'organisation-and-all-teams',
      label: 'The organisation and all teams',
      value: answer(['organisation', 'team']),
      explanation: 'One set at the top, and every team writes its own.',
      consequence: 'Nobody is left out. Every team must be trained before the same date, and the slowest sets it.',
      fits: 'Up to about ten teams, or a programme that has run for two cycles.',
    },
    {
      key: 'organisation-units-teams',
      label: 'Organisation, units and teams',
      value: answer(['organisation', 'unit', 'team']),
      explanation: 'Three layers that follow the organisation chart.',
      consequence: 'Each layer lengthens drafting and is one more place where words are handed down instead of written.',
      fits: 'Large organisations whose units steer themselves.',
    },
    {
      key: 'across-functions',
      label: 'The organisation and teams across functions',
      value: answer(['organisation', 'crossFunctional']),
      explanation: 'People from several functions who share one outcome write together.',
      consequence: 'OKRs follow the work and not the chart. Line managers must agree to that in advance.',
      fits: 'Work that no single team can move, such as a customer journey or a launch.',
    },
    {
      key: 'down-to-individuals',
      label: 'Down to individuals',
      value: answer(['organisation', 'team', 'individual']),
      explanation: 'Every person has OKRs of their own.',
      consequence: 'They tend to turn into task lists and appraisals, and the number to keep up to date grows with every person.',
      fits: 'Rarely; where single specialists own outcomes that no team shares.',
    },
  ],
  fields: [
    {
      kind: 'choices',
      name: 'levels',
      label: 'Levels',
      choices: [
        { value: 'organisation', label: 'The organisation' },
        { value: 'unit', label: 'Units' },
        { value: 'team', label: 'Teams' },
        { value: 'crossFunctional', label: 'Teams across functions' },
        { value: 'individual', label: 'Individuals' },
      ],
    },
    {
      kind: 'choice',
      name: 'teams',
      label: 'Which teams',
      shownWhen: { field: 'levels', is: ['team'] },
      choices: [
        { value: 'all', label: 'All teams' },
        { value: 'chosen', label: 'Chosen teams' },
      ],
    },
    { kind: 'teams', name: 'chosenTeams', label: 'The chosen teams', shownWhen: { field: 'teams', is: ['chosen'] } },
  ],
  schema,
  defaultValue: answer(['organisation', 'team'], 'chosen'),
  hint: 'Begin where a team already shares work and a measure. Hold back individual OKRs: a person’s OKRs become a list of tasks, and soon an appraisal.',
  coachingQuestion: 'If only three teams could take part in the first cycle, which would teach the rest of you most?',
  clientAnswers: 'Only the client knows which teams have work of their own and a lead who is willing; the executive sponsor signs it too.',
  countersignedBy: ['SPONSOR'],
  reaches: ['everyone'],
  describe,
  yields: (value) => ({ allowed: value.levels, teams: value.teams === 'all' ? 'all' : value.chosenTeams.map((team) => team.id) }),
};
