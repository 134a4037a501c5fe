import { createHash } from 'node:crypto';
import { isUuid } from '@cairn/kernel';
import type { FileSheet, SheetCell } from '@cairn/platform';
import type { SheetColumn } from './sheet-columns.rules.js';
import { sheetFields, type SheetField } from './sheet-fields.js';

export const schemaSheet = 'Cairn';
const format = 'cairn-okrs-1';

/** What a workbook says of itself in its hidden sheet, so that it can come back. */
export interface SheetSchema {
  readonly engagementId: string;
  readonly cycleId: string;
  readonly planNumber: number | null;
  readonly madeAt: string;
  readonly columns: readonly SheetColumn[];
}

const hashOf = (lines: readonly (readonly SheetCell[])[]): string =>
  createHash('sha256')
    .update(lines.map((line) => line.join('\t')).join('\n'))
    .digest('hex');

export function schemaRows(schema: SheetSchema): SheetCell[][] {
  const lines: SheetCell[][] = [
    ['format', format],
    ['engagement', schema.engagementId],
    ['cycle', schema.cycleId],
    ['plan', schema.planNumber ?? ''],
    ['made at', schema.madeAt],
    ...schema.columns.map((column) => ['column', column.field, column.header]),
  ];
  return [...lines, ['hash', hashOf(lines)]];
}

/** Null where there is none, or where somebody changed it: then the columns are guessed as in any other file. */
export function readSchema(sheets: readonly FileSheet[]): SheetSchema | null {
  const sheet = sheets.find((one) => one.hidden && one.name === schemaSheet);
  const lines = (sheet?.rows ?? []).map((row) => trimmed(row.cells)).filter((cells) => cells.length > 0);
  const body = lines.slice(0, -1);
  const last = lines.at(-1);
  if (last?.[0] !== 'hash' || last[1] !== hashOf(body.map(padded))) return null;
  const said = (key: string): string => String(body.find(([name]) => name === key)?.[1] ?? '');
  if (said('format') !== format || !isUuid(said('engagement')) || !isUuid(said('cycle'))) return null;
  const columns = body
    .filter(([name, field]) => name === 'column' && sheetFields.includes(field as SheetField))
    .map(([, field, header]) => ({ field: field as SheetField, header: String(header ?? '') }));
  return { engagementId: said('engagement'), cycleId: said('cycle'), planNumber: Number(said('plan')) || null, madeAt: said('made at'), columns };
}

/** Programs pad rows with empty cells, or cut them. */
const trimmed = (cells: readonly SheetCell[]): SheetCell[] => {
  const end = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, end + 1);
};
const padded = (cells: readonly SheetCell[]): readonly SheetCell[] => (cells[0] === 'plan' && cells.length === 1 ? [...cells, ''] : cells);
