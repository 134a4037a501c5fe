import type { LineOfSheet } from './sheet-facts.js';

/** Columns of a line that a sheet can change: name, type, property. Written, changed and taken back by the same list. */
const lineColumns = [
  ['objective_id', 'uuid', 'objectiveId'],
  ['kind', 'text', 'kind'],
  ['text', 'text', 'text'],
  ['kr_type', 'text', 'krType'],
  ['direction', 'text', 'direction'],
  ['unit', 'text', 'unit'],
  ['baseline', 'double precision', 'baseline'],
  ['commit_value', 'double precision', 'commitValue'],
  ['target_value', 'double precision', 'targetValue'],
  ['stretch_value', 'double precision', 'stretchValue'],
  ['commit_text', 'text', 'commitText'],
  ['target_text', 'text', 'targetText'],
  ['stretch_text', 'text', 'stretchText'],
  ['headline', 'text', 'headline'],
  ['champion_id', 'uuid', 'championId'],
  ['champion_name', 'text', 'championName'],
  ['data_source', 'text', 'dataSource'],
  ['due_on', 'date', 'dueOn'],
  ['healthy_low', 'double precision', 'healthyLow'],
  ['healthy_high', 'double precision', 'healthyHigh'],
  ['current_value', 'double precision', 'currentValue'],
  ['checked_on', 'date', 'checkedOn'],
  ['owner_id', 'uuid', 'ownerId'],
  ['final_score', 'double precision', 'finalScore'],
  ['learning', 'text', 'learning'],
  ['intention', 'text', 'intention'],
] as const satisfies readonly (readonly [string, string, keyof LineOfSheet])[];

const objectiveColumns = [
  ['text', 'text'],
  ['why_now', 'text'],
  ['kind', 'text'],
] as const;

export type LineValues = Pick<LineOfSheet, (typeof lineColumns)[number][2]>;

/** A line's columns as JSON by their names in the database. */
export const stored = (line: LineValues): Record<string, unknown> => Object.fromEntries(lineColumns.map(([column, , property]) => [column, line[property]]));

const typed = (columns: readonly (readonly [string, string, ...string[]])[]): string => columns.map(([column, type]) => `${column} ${type}`).join(', ');
const names = (columns: readonly (readonly [string, ...string[]])[]): string => columns.map(([column]) => column).join(', ');
const set = (columns: readonly (readonly [string, ...string[]])[]): string => columns.map(([column]) => `${column} = r.${column}`).join(', ');

export const lineSql = { typed: typed(lineColumns), names: names(lineColumns), set: set(lineColumns) };
export const objectiveSql = { typed: typed(objectiveColumns), names: names(objectiveColumns), set: set(objectiveColumns) };
