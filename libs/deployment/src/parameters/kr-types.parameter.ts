import { z } from 'zod';
import { countWords, listWords } from '@cairn/kernel';
import type { Parameter } from './parameter.js';

export const krTypeNames = ['metric', 'baseline', 'milestone'] as const;
export type KrType = (typeof krTypeNames)[number];

const common = {
  types: z.array(z.enum(krTypeNames)).min(1),
  preferMetric: z.boolean(),
  /** A milestone is asked whether it could be a metric before it is accepted. */
  challengeMilestones: z.boolean(),
};

const schema = z
  .discriminatedUnion('milestoneLimit', [
    z.strictObject({ ...common, milestoneLimit: z.literal('none') }),
    z.strictObject({ ...common, milestoneLimit: z.literal('number'), mostMilestones: z.int().min(1).max(5) }),
    z.strictObject({ ...common, milestoneLimit: z.literal('share'), mostPercent: z.int().min(1).max(99) }),
  ])
  .superRefine((value, context) => {
    const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
    if (new Set(value.types).size !== value.types.length) refuse('types', 'Name each type once.');
    if (value.preferMetric && !value.types.includes('metric')) refuse('preferMetric', 'Metrics can be preferred only where they are allowed.');
    if (value.types.includes('milestone')) return;
    if (value.milestoneLimit !== 'none') refuse('milestoneLimit', 'Milestones are not allowed, so they need no limit.');
    if (value.challengeMilestones) refuse('challengeMilestones', 'Milestones are not allowed, so none can be challenged.');
  })
  .transform((value) => ({ ...value, types: krTypeNames.filter((type) => value.types.includes(type)) }));

export type KrTypesAnswer = z.infer<typeof schema>;

export interface KrTypesRule {
  readonly allowed: readonly KrType[];
  readonly preferred: 'metric' | null;
  readonly challengeMilestones: boolean;
  /** Milestones allowed under one objective, null without such a limit. */
  readonly mostMilestonesPerObjective: number | null;
  /** Largest share of milestones among a team's key results, in percent; null without such a limit. */
  readonly mostMilestonesPercent: number | null;
}

const plural: Record<KrType, string> = { metric: 'metrics', baseline: 'baselines', milestone: 'milestones' };

function describe(value: KrTypesAnswer): string {
  const sentences = [
    value.types.length === 1
      ? `Key results are ${plural[value.types[0] ?? 'metric']} only.`
      : `Key results are ${listWords(
          value.types.map((type) => plural[type]),
          'or',
        )}.`,
  ];
  if (value.preferMetric && value.types.length > 1) sentences.push('A metric is preferred.');
  if (value.challengeMilestones) sentences.push('A milestone is accepted once nobody finds a metric for it.');
  if (value.milestoneLimit === 'number') sentences.push(`An objective holds at most ${countWords(value.mostMilestones, 'milestone')}.`);
  if (value.milestoneLimit === 'share') sentences.push(`At most ${value.mostPercent} % of a team’s key results are milestones.`);
  return sentences.join(' ');
}

export const krTypes: Parameter<'krTypes', KrTypesAnswer, KrTypesRule> = {
  key: 'krTypes',
  number: 5,
  title: 'Types of key result',
  heading: 'Which types of key result count',
  question: 'Which types of key result do we accept, and how many milestones?',
  options: [
    {
      key: 'metric-preferred',
      label: 'All types, metrics preferred',
      value: { types: ['metric', 'baseline', 'milestone'], preferMetric: true, challengeMilestones: true, milestoneLimit: 'none' },
      explanation: 'A metric where there is one, a baseline where a measure is new, a milestone after it was questioned.',
      consequence: 'Honest about what cannot be measured yet. Somebody has to ask the question about every milestone.',
      fits: 'Most organisations.',
    },
    {
      key: 'one-milestone',
      label: 'All types, one milestone per objective',
      value: { types: ['metric', 'baseline', 'milestone'], preferMetric: true, challengeMilestones: true, milestoneLimit: 'number', mostMilestones: 1 },
      explanation: 'As above, with a firm limit.',
      consequence: 'Project plans no longer pass as OKRs. A team in its building phase may need an exception.',
      fits: 'Organisations that think in projects.',
    },
    {
      key: 'quarter-milestones',
      label: 'All types, a quarter may be milestones',
      value: { types: ['metric', 'baseline', 'milestone'], preferMetric: true, challengeMilestones: true, milestoneLimit: 'share', mostPercent: 25 },
      explanation: 'The limit counts over all key results of a team.',
      consequence: 'More room for a single objective that is all about delivery.',
      fits: 'Teams whose objectives differ widely.',
    },
    {
      key: 'metrics-only',
      label: 'Metrics and baselines only',
      value: { types: ['metric', 'baseline'], preferMetric: true, challengeMilestones: false, milestoneLimit: 'none' },
      explanation: 'Every key result is a number, or finds one.',
      consequence: 'No tasks in disguise. Some worthwhile work cannot be written down as an OKR.',
      fits: 'Organisations with good data and a cycle or two behind them.',
    },
  ],
  fields: [
    {
      kind: 'choices',
      name: 'types',
      label: 'Types allowed',
      choices: [
        { value: 'metric', label: 'Metric: from X to Y' },
        { value: 'baseline', label: 'Baseline: find out what X is' },
        { value: 'milestone', label: 'Milestone: done or not, or in steps' },
      ],
    },
    { kind: 'yesNo', name: 'preferMetric', label: 'Metrics are preferred' },
    { kind: 'yesNo', name: 'challengeMilestones', label: 'Every milestone is challenged' },
    {
      kind: 'choice',
      name: 'milestoneLimit',
      label: 'Limit on milestones',
      choices: [
        { value: 'none', label: 'No fixed limit' },
        { value: 'number', label: 'A number per objective' },
        { value: 'share', label: 'A share of the team’s key results' },
      ],
    },
    {
      kind: 'number',
      name: 'mostMilestones',
      label: 'Milestones per objective at most',
      min: 1,
      max: 5,
      shownWhen: { field: 'milestoneLimit', is: ['number'] },
    },
    {
      kind: 'number',
      name: 'mostPercent',
      label: 'Share of milestones at most',
      min: 1,
      max: 99,
      unit: '%',
      shownWhen: { field: 'milestoneLimit', is: ['share'] },
    },
  ],
  schema,
  defaultValue: { types: ['metric', 'baseline', 'milestone'], preferMetric: true, challengeMilestones: true, milestoneLimit: 'none' },
  hint: 'For a milestone ask what will be different once it is done, and for whom. The answer is often the metric. A baseline is a fair key result for one cycle, not for two.',
  coachingQuestion: 'Once this is launched, what number would tell you that it was worth launching?',
  countersignedBy: [],
  reaches: ['authors', 'champions'],
  describe,
  yields: (value) => ({
    allowed: value.types,
    preferred: value.preferMetric ? 'metric' : null,
    challengeMilestones: value.challengeMilestones,
    mostMilestonesPerObjective: value.milestoneLimit === 'number' ? value.mostMilestones : null,
    mostMilestonesPercent: value.milestoneLimit === 'share' ? value.mostPercent : null,
  }),
};
