import type { DependencyFacts, LineFacts, ObjectiveFacts } from '../drafts/draft.facts.js';
import type { DraftContent, DraftSnapshot, SeenFields } from './snapshot.js';

/** Fields that a reader sees, with the words for them; order and ids are no text. */
export const objectiveFields = {
  text: 'Objective',
  whyNow: 'Why now',
  kind: 'Internal or external',
  supportsObjectiveId: 'The objective it serves',
  sharedWithTeamId: 'Shared with',
} as const satisfies Partial<Record<keyof ObjectiveFacts, string>>;

export const lineFields = {
  kind: 'Kind',
  text: 'Text',
  krType: 'Type',
  direction: 'Direction',
  unit: 'Unit',
  baseline: 'Baseline',
  commitValue: 'Commit',
  targetValue: 'Target',
  stretchValue: 'Stretch',
  commitText: 'Commit, in words',
  targetText: 'Target, in words',
  stretchText: 'Stretch, in words',
  headline: 'What the text states',
  championName: 'Champion',
  dataSource: 'Data source',
  dueOn: 'Due',
  healthyLow: 'Healthy from',
  healthyHigh: 'Healthy to',
  currentValue: 'Current value',
  objectiveId: 'Objective',
} as const satisfies Partial<Record<keyof LineFacts, string>>;

export const dependencyFields = {
  otherName: 'With whom',
  direction: 'Direction',
  what: 'What it is about',
  critical: 'Critical',
  agreed: 'Agreed',
} as const satisfies Partial<Record<keyof DependencyFacts, string>>;

const picked = (of: object, fields: object): SeenFields =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, (of as Record<string, SeenFields[string]>)[field] ?? null]));

const byId = (all: readonly { readonly id: string }[], fields: object): Record<string, SeenFields> =>
  Object.fromEntries(all.map((one) => [one.id, picked(one, fields)]));

/** What a reader of this content has seen. */
export const snapshotOf = ({ mission, dependencies, objectives, looseLines }: DraftContent): DraftSnapshot => ({
  mission,
  dependencies: byId(dependencies, dependencyFields),
  objectives: byId(objectives, objectiveFields),
  lines: byId([...objectives.flatMap((objective) => objective.lines), ...looseLines], lineFields),
});
