import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('everyoneWhoWrites') }),
  z.strictObject({ who: z.literal('leadAndChampions'), authorsPercent: z.int().min(50).max(100) }),
  z.strictObject({ who: z.literal('teamLeads') }),
]);

export type TrainingRuleAnswer = z.infer<typeof schema>;

export interface TrainingRule {
  readonly who: TrainingRuleAnswer['who'];
  readonly leadRequired: boolean;
  readonly championsRequired: boolean;
  /** Smallest share of a team's authors that is trained before the team drafts, in percent. */
  readonly authorsPercent: number;
}

function describe(value: TrainingRuleAnswer): string {
  if (value.who === 'everyoneWhoWrites') return 'Everyone who writes OKRs is trained before their team starts drafting.';
  if (value.who === 'teamLeads') return 'Team leads are trained before their team starts drafting.';
  return `The team lead, every KR champion and at least ${value.authorsPercent} % of the authors are trained before a team starts drafting.`;
}

export const trainingRule: Parameter<'trainingRule', TrainingRuleAnswer, TrainingRule> = {
  key: 'trainingRule',
  number: null,
  title: 'Training',
  heading: 'Who must be trained before drafting',
  question: 'Who has to be trained before a team may draft OKRs?',
  options: [
    {
      key: 'everyone-who-writes',
      label: 'Everyone who writes OKRs',
      value: { who: 'everyoneWhoWrites' },
      explanation: 'No training, no writing; reading is open to all.',
      consequence: 'Better first drafts and little repair afterwards. One person on leave can hold up a team.',
      fits: 'Nearly everybody; surely after a cycle in which untrained people were asked to write.',
    },
    {
      key: 'lead-and-champions',
      label: 'Lead, champions and most authors',
      value: { who: 'leadAndChampions', authorsPercent: 80 },
      explanation: 'Those who carry the key results, and four in five of those who write.',
      consequence: 'A team can begin although somebody is missing. That person learns from colleagues.',
      fits: 'Large teams, shift work, many absences.',
    },
    {
      key: 'team-leads',
      label: 'Team leads only',
      value: { who: 'teamLeads' },
      explanation: 'Leads are trained and hand it on.',
      consequence: 'Quick to organise. What arrives in the teams differs, and so do their OKRs.',
      fits: 'Only to record what is done today, or where leads write alone.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'who',
      label: 'Trained before drafting',
      choices: [
        { value: 'everyoneWhoWrites', label: 'Everyone who writes OKRs' },
        { value: 'leadAndChampions', label: 'Lead, KR champions and a share of the authors' },
        { value: 'teamLeads', label: 'Team leads only' },
      ],
    },
    {
      kind: 'number',
      name: 'authorsPercent',
      label: 'Share of authors at least',
      min: 50,
      max: 100,
      unit: '%',
      shownWhen: { field: 'who', is: ['leadAndChampions'] },
    },
  ],
  schema,
  defaultValue: { who: 'everyoneWhoWrites' },
  hint: 'Executives like to ask their staff for OKRs the week before the training. Agree on this sentence with them first, and on who tells the others.',
  coachingQuestion: 'Who will write although nobody planned for it, and when could they be trained?',
  countersignedBy: [],
  reaches: ['authors', 'champions', 'leads'],
  describe,
  yields: (value) => ({
    who: value.who,
    leadRequired: true,
    championsRequired: value.who !== 'teamLeads',
    authorsPercent: value.who === 'everyoneWhoWrites' ? 100 : value.who === 'leadAndChampions' ? value.authorsPercent : 0,
  }),
};
