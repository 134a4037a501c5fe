import type { DraftLine_LineFragment, DraftObjective_ObjectiveFragment, DraftPage_DraftFragment } from '../../graphql/graphql.js';
import { numberIn } from '../../ui/form/number-field.js';
import type { Fields } from './kept-fields.js';

export type DraftFacts = DraftPage_DraftFragment;
export type LineFacts = DraftLine_LineFragment;
export type ObjectiveFacts = DraftObjective_ObjectiveFragment;

const numbers = ['baseline', 'commitValue', 'targetValue', 'stretchValue', 'healthyLow', 'healthyHigh', 'currentValue'] as const;
const texts = ['text', 'unit', 'commitText', 'targetText', 'stretchText', 'championName', 'dataSource'] as const;
const chosen = ['krType', 'direction', 'headline', 'dueOn', 'checkedOn', 'ownerId'] as const;

const inWords = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

export const lineFields = (line: LineFacts): Fields => Object.fromEntries([...numbers, ...texts, ...chosen].map((name) => [name, inWords(line[name])]));

export const objectiveFields = (objective: ObjectiveFacts): Fields => ({
  text: objective.text,
  whyNow: objective.whyNow,
  kind: objective.kind ?? '',
  supportsObjectiveId: objective.supportsObjectiveId ?? '',
  sharedWithTeamId: objective.sharedWithTeamId ?? '',
});

/** A figure that cannot be read, such as "12 or so"; the server is not asked about it. */
export const unreadable = (fields: Fields): (typeof numbers)[number] | undefined =>
  numbers.find((name) => (fields[name] ?? '').trim() !== '' && numberIn(fields[name] ?? '') === null);

/** What was typed, as the server takes it: emptied choices and figures are none. */
export function fieldsInput(fields: Fields): Record<string, string | number | null> {
  const isText = (name: string): boolean => (texts as readonly string[]).includes(name) || name === 'whyNow';
  const isNumber = (name: string): boolean => (numbers as readonly string[]).includes(name);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isText(name) ? value : value.trim() === '' ? null : isNumber(name) ? numberIn(value) : value]),
  );
}

/** The fields in words, for comparing. */
export const fieldWords: Readonly<Record<string, string>> = {
  body: 'Mission',
  text: 'Text',
  whyNow: 'Why now',
  kind: 'Internal or external',
  supportsObjectiveId: 'Objective it serves',
  sharedWithTeamId: 'Shared with',
  krType: 'Type',
  direction: 'Direction',
  unit: 'Unit',
  baseline: 'From',
  commitValue: 'Commit',
  targetValue: 'Target',
  stretchValue: 'Stretch',
  commitText: 'Commit',
  targetText: 'Target',
  stretchText: 'Stretch',
  headline: 'Leads with',
  championName: 'Champion',
  dataSource: 'Data source',
  dueOn: 'Due',
  healthyLow: 'Healthy from',
  healthyHigh: 'Healthy to',
  currentValue: 'Now',
  checkedOn: 'Looked at on',
  ownerId: 'Watched by',
};

export const typeWords = { METRIC: 'Metric', BASELINE: 'Baseline', MILESTONE: 'Milestone' } as const;
export const kindWords = { KEY_RESULT: 'Key result', HEALTH_METRIC: 'Health metric', TASK: 'Task' } as const;
export const headlineWords = { STRETCH: 'Stretch', TARGET: 'Target', COMMIT: 'Commit' } as const;

/** All lines of a draft, wherever they stand. */
export const linesOf = (draft: Pick<DraftFacts, 'objectives' | 'looseLines'>): readonly LineFacts[] => [
  ...draft.objectives.flatMap(({ lines }) => lines),
  ...draft.looseLines,
];

/** Which answers of the plan speak to which step. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  MISSION: ['teamMission'],
  ALIGNMENT: ['alignment', 'bottomUp'],
  OBJECTIVE: ['levels', 'quantity', 'copyCheck'],
  KEY_RESULTS: ['quantity', 'krTypes'],
  REFINE: ['kpis', 'krTypes'],
  PRESCORE: ['scoring'],
  REVIEW: ['cycle', 'trainingRule'],
};

export const rulesAt = (draft: Pick<DraftFacts, 'rules'>, step: string): DraftFacts['rules'] =>
  draft.rules.filter(({ parameterKey }) => spoken[step]?.includes(parameterKey));
