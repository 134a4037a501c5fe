import { csvFile } from '@cairn/platform';
import { carryDown } from './carry-down.rules.js';
import type { OkrImportRow } from './okr-import.entity.js';
import type { CheckedSheet } from './sheet-plan.js';

/** Columns of ours in front of theirs. They name no field, so that a mended file is read as theirs was. */
const ours = ['Left out because', 'Row'] as const;

/**
 * The rows that were left out, with the reason in front. Each says its team and objective itself, also where the file left them blank below the row above:
 * that row may have been taken, and then a mended file would hang them under another objective.
 */
export function rejectedCsv({ sheet, fields }: Pick<OkrImportRow, 'sheet' | 'fields'>, checked: Pick<CheckedSheet, 'rows'>): string {
  const reasons = new Map(checked.rows.filter((row) => row.fate === 'REJECT').map((row) => [row.number, row.reasons.join(' ')]));
  const left = carryDown(sheet.rows, fields ?? []).rows.filter((row) => reasons.has(row.number));
  // A file that was mended once and is mended again has our columns already.
  const from = ours.every((name, at) => sheet.header[at] === name) ? ours.length : 0;
  const header = sheet.header.slice(from);
  return csvFile([
    [...ours, ...header],
    ...left.map((row) => [reasons.get(row.number) ?? '', row.number, ...header.map((_, at) => row.cells[from + at] ?? '')]),
  ]);
}
