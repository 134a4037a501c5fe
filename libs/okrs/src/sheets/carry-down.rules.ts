import type { CellPlace, FileSheet, MergedCells, SheetCell, SheetRow } from '@cairn/platform';
import type { SheetField } from './sheet-fields.js';

/** Every cell of a merged range says what its first cell says. */
export function unmerged(rows: readonly SheetRow[], merged: readonly MergedCells[]): readonly SheetRow[] {
  const tall = merged.filter(({ from, to }) => to.row > from.row || to.column > from.column);
  if (tall.length === 0) return rows;
  const byRow = new Map(rows.map((row) => [row.number, [...row.cells]]));
  for (const { from, to } of tall.slice(0, 20_000)) {
    const value = byRow.get(from.row)?.[from.column] ?? '';
    if (value === '') continue;
    for (let row = from.row; row <= Math.min(to.row, from.row + 5_000); row += 1) fill(byRow.get(row), from, to, value);
  }
  return rows.map((row) => ({ number: row.number, cells: byRow.get(row.number) ?? row.cells }));
}

function fill(cells: SheetCell[] | undefined, from: CellPlace, to: CellPlace, value: SheetCell): void {
  if (!cells) return;
  for (let column = from.column; column <= Math.min(to.column, from.column + 99); column += 1) {
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }
}

export const withoutMerges = (sheet: FileSheet): FileSheet => ({ ...sheet, rows: unmerged(sheet.rows, sheet.merged) });

const belongsToTeam = ['MISSION'] as const;
const belongsToObjective = ['OBJECTIVE', 'OBJECTIVE_KIND', 'WHY_NOW'] as const;

/**
 * People write the team and the objective once and leave the cells below blank. A blank cell means the one above, until the team
 * or the objective changes. A row that our own sheet numbered says everything itself.
 */
export function carryDown(
  rows: readonly SheetRow[],
  fields: readonly SheetField[],
): { readonly rows: readonly SheetRow[]; readonly carried: readonly number[] } {
  const at = (field: SheetField): number => fields.indexOf(field);
  const last = new Map<SheetField, SheetCell>();
  const carried: number[] = [];
  const result = rows.map((row) => {
    const say = (field: SheetField): SheetCell => (at(field) === -1 ? '' : (row.cells[at(field)] ?? ''));
    const said = (field: SheetField): boolean => String(say(field)).trim() !== '';
    const cells = [...row.cells];
    const put = (field: SheetField): void => {
      const value = last.get(field);
      if (value === undefined || said(field) || at(field) === -1) return;
      while (cells.length < at(field)) cells.push('');
      cells[at(field)] = value;
    };
    const keep = (field: SheetField): void => {
      if (said(field)) last.set(field, say(field));
      else last.delete(field);
    };
    const newTeam = said('TEAM') && say('TEAM') !== last.get('TEAM');
    if (said('TEAM')) last.set('TEAM', say('TEAM'));
    else put('TEAM');
    if (newTeam) for (const field of [...belongsToTeam, ...belongsToObjective]) last.delete(field);
    for (const field of belongsToTeam) if (said(field)) last.set(field, say(field));
    if (said('OBJECTIVE')) {
      const same = say('OBJECTIVE') === last.get('OBJECTIVE');
      for (const field of belongsToObjective) if (!same || said(field)) keep(field);
    } else if (!said('ROW_ID') && (said('KEY_RESULT') || said('WHY_NOW'))) {
      if (last.has('OBJECTIVE')) carried.push(row.number);
      for (const field of belongsToObjective) put(field);
    }
    return { number: row.number, cells };
  });
  return { rows: result, carried };
}
