import { ok, refusal, type Result } from '@cairn/kernel';
import type { RubricCriterion } from '../default-programme/default-module.js';

/** Levels by criterion key. */
export type Levels = Readonly<Record<string, number>>;

export const lowestLevel = 1;
export const highestLevel = 4;

/** What is looked at: the criteria that an item names, in the rubric's order; all of them where it names none. */
export function criteriaOf(rubric: readonly RubricCriterion[], keys: readonly string[]): readonly RubricCriterion[] {
  return keys.length === 0 ? rubric : rubric.filter((criterion) => keys.includes(criterion.key));
}

/** Titles of criteria that are new, gone or worded otherwise since an assessor began. */
export function changedCriteria(began: readonly RubricCriterion[], now: readonly RubricCriterion[]): readonly string[] {
  const words = (criterion: RubricCriterion): string => JSON.stringify([criterion.title, criterion.levels]);
  const before = new Map(began.map((criterion) => [criterion.key, words(criterion)]));
  const after = new Set(now.map((criterion) => criterion.key));
  return [
    ...now.filter((criterion) => before.get(criterion.key) !== words(criterion)).map((criterion) => criterion.title),
    ...began.filter((criterion) => !after.has(criterion.key)).map((criterion) => criterion.title),
  ];
}

/** Levels are whole numbers from 1 to 4; what an older rubric asked for is kept beside them. */
export function readableLevels(levels: Levels): Result<Levels> {
  const wrong = Object.entries(levels).find(([, level]) => !Number.isInteger(level) || level < lowestLevel || level > highestLevel);
  return wrong ? refusal('LEVEL_OUT_OF_RANGE', `A level is a whole number from ${lowestLevel} to ${highestLevel}.`, `levels.${wrong[0]}`) : ok(levels);
}
