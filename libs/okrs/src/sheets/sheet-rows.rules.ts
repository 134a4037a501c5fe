import type { SheetCell } from '@cairn/platform';
import { directionTitles, intentionTitles, objectiveKindTitles, typeTitle } from './cell-meanings.rules.js';
import { rowId } from './row-id.rules.js';
import type { SheetColumn } from './sheet-columns.rules.js';
import type { LineOfSheet, ObjectiveOfSheet, TeamOfSheet } from './sheet-facts.js';
import type { SheetField } from './sheet-fields.js';

type Cells = Partial<Record<SheetField, SheetCell | null>>;

/** One row per line; an objective without lines has a row of its own, and so has a team without objectives, to be filled in. */
export function rowsOf(
  teams: readonly TeamOfSheet[],
  columns: readonly SheetColumn[],
  champions: ReadonlyMap<string, string>,
  cycleWords: string,
): SheetCell[][] {
  return teams.flatMap((team) => rowsOfTeam(team, champions, cycleWords)).map((cells) => columns.map(({ field }) => cells[field] ?? ''));
}

function rowsOfTeam(team: TeamOfSheet, champions: ReadonlyMap<string, string>, cycleWords: string): Cells[] {
  const ofTeam: Cells = { TEAM: team.place.teamName, MISSION: team.mission, CYCLE: cycleWords };
  const rows = [
    ...team.objectives.flatMap((objective) =>
      objective.lines.length === 0
        ? [{ ...ofTeam, ...cellsOfObjective(objective), ROW_ID: rowId({ objective, line: null }) }]
        : objective.lines.map((line) => ({ ...ofTeam, ...cellsOfObjective(objective), ...cellsOfLine(line, champions), ROW_ID: rowId({ objective, line }) })),
    ),
    ...team.looseLines.map((line) => ({ ...ofTeam, ...cellsOfLine(line, champions), ROW_ID: rowId({ objective: null, line }) })),
  ];
  return rows.length > 0 ? rows : [ofTeam];
}

const cellsOfObjective = (objective: ObjectiveOfSheet): Cells => ({
  OBJECTIVE: objective.text,
  OBJECTIVE_KIND: objective.kind && objectiveKindTitles[objective.kind],
  WHY_NOW: objective.whyNow,
});

function cellsOfLine(line: LineOfSheet, champions: ReadonlyMap<string, string>): Cells {
  const inWords = line.krType === 'MILESTONE';
  return {
    KEY_RESULT: line.text,
    TYPE: typeTitle(line),
    START: line.baseline,
    COMMIT: inWords ? line.commitText : line.commitValue,
    TARGET: inWords ? line.targetText : line.targetValue,
    STRETCH: inWords ? line.stretchText : line.stretchValue,
    UNIT: line.unit,
    DIRECTION: line.direction && directionTitles[line.direction],
    CHAMPION: championCell(line, champions),
    DATA_SOURCE: line.dataSource,
    DUE: line.dueOn,
    HEALTHY_FROM: line.healthyLow,
    HEALTHY_TO: line.healthyHigh,
    CURRENT: line.currentValue,
    CHECKED_ON: line.checkedOn,
    FINAL_SCORE: line.finalScore,
    LEARNING: line.learning,
    INTENTION: line.intention && intentionTitles[line.intention],
  };
}

/** Health metrics have an owner in the same column. */
export function championCell(line: Pick<LineOfSheet, 'kind' | 'ownerId' | 'championId' | 'championName'>, champions: ReadonlyMap<string, string>): string {
  const id = line.kind === 'HEALTH_METRIC' ? line.ownerId : line.championId;
  const name = line.kind === 'HEALTH_METRIC' ? '' : line.championName;
  return (id === null ? undefined : champions.get(id)) ?? name;
}
