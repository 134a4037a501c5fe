import { day, recordDayWords } from '@cairn/kernel';
import type { DraftSnapshot, SeenFields, SeenValue } from './snapshot.js';
import { dependencyFields, lineFields, objectiveFields } from './snapshot.rules.js';

export type ChangedSubject = 'MISSION' | 'ALIGNMENT' | 'OBJECTIVE' | 'LINE';
export type ChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED';

/** One thing that is not as its reader saw it last. */
export interface SeenChange {
  readonly subjectType: ChangedSubject;
  /** Of the dependency, objective or line; null for the mission. */
  readonly subjectId: string | null;
  readonly kind: ChangeKind;
  /** Null where the whole object came or went. */
  readonly field: string | null;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A reviewer who looked before is shown what is different now, object by object and field by field, and nothing else. */
export function changesSince(seen: DraftSnapshot, now: DraftSnapshot): readonly SeenChange[] {
  return [
    ...(written(seen.mission) === written(now.mission) ? [] : [missionChange(seen.mission, now.mission)]),
    ...between('ALIGNMENT', seen.dependencies, now.dependencies, dependencyFields, 'otherName', 'Dependency'),
    ...between('OBJECTIVE', seen.objectives, now.objectives, objectiveFields, 'text', 'Objective'),
    ...between('LINE', seen.lines, now.lines, lineFields, 'text', 'Line'),
  ];
}

const missionChange = (before: string | null, after: string | null): SeenChange => ({
  ...{ subjectType: 'MISSION', subjectId: null, field: 'body', label: 'Mission' },
  kind: written(before) === null ? 'ADDED' : written(after) === null ? 'REMOVED' : 'CHANGED',
  before: written(before),
  after: written(after),
});

type Objects = Readonly<Record<string, SeenFields>>;

function between(subjectType: ChangedSubject, seen: Objects, now: Objects, labels: Readonly<Record<string, string>>, title: string, whole: string) {
  const changes: SeenChange[] = [];
  const of = (subjectId: string, kind: ChangeKind, field: string | null, label: string, before: SeenValue, after: SeenValue): void => {
    changes.push({ subjectType, subjectId, kind, field, label, ...read(field, before, after) });
  };
  for (const [id, fields] of Object.entries(now)) {
    const earlier = seen[id];
    if (!earlier) of(id, 'ADDED', null, whole, null, fields[title] ?? null);
    else
      for (const [field, label] of Object.entries(labels)) {
        const [before, after] = [earlier[field] ?? null, fields[field] ?? null];
        if (written(before) !== written(after)) of(id, 'CHANGED', field, label, before, after);
      }
  }
  for (const [id, fields] of Object.entries(seen)) if (!now[id]) of(id, 'REMOVED', null, whole, fields[title] ?? null, null);
  return changes;
}

const choiceWords: Readonly<Record<string, string>> = {
  ...{ KEY_RESULT: 'key result', HEALTH_METRIC: 'health metric', TASK: 'task' },
  ...{ METRIC: 'metric', BASELINE: 'baseline', MILESTONE: 'milestone' },
  ...{ INCREASE: 'rises', DECREASE: 'falls', STRETCH: 'stretch', TARGET: 'target', COMMIT: 'commit' },
  ...{ INTERNAL: 'internal', EXTERNAL: 'external', WE_NEED: 'we need them', THEY_NEED: 'they need us', TOGETHER: 'together' },
};
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
const texts: readonly string[] = ['text', 'whyNow', 'otherName', 'what', 'unit', 'championName', 'dataSource', 'commitText', 'targetText', 'stretchText'];

/** Choices are read in words and other objects as one and another: a reader knows no codes and no ids. What people wrote is read as it stands. */
export function read(
  field: string | null,
  before: SeenValue | undefined,
  after: SeenValue | undefined,
): { readonly before: string | null; readonly after: string | null } {
  const [was, is] = [written(before), written(after)];
  if (field?.endsWith('Id')) return { before: was === null ? null : 'one', after: is === null ? null : was === null ? 'one' : 'another' };
  if (field === null || texts.includes(field)) return { before: was, after: is };
  const words = (value: string | null): string | null => (value === null ? null : isDay(value) ? recordDayWords(day(value)) : (choiceWords[value] ?? value));
  return { before: words(was), after: words(is) };
}

/** A value as it is compared. Nothing and an empty text look the same. */
export const written = (value: SeenValue | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
