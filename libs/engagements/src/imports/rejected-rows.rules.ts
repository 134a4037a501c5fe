import { csvFile, type SheetRow } from '@cairn/platform';
import type { CheckedRow } from './roster-check.rules.js';

/** The rows that were left out, as they stood in the file, with the reason in front. */
export function rejectedCsv(header: readonly string[], rows: readonly SheetRow[], checked: readonly CheckedRow[]): string {
  const reasons = new Map(checked.filter((row) => row.fate === 'REJECT').map((row) => [row.number, row.reasons.join(' ')]));
  const left = rows.filter((row) => reasons.has(row.number));
  return csvFile([
    ['Reason', 'Row', ...header],
    ...left.map((row) => [reasons.get(row.number) ?? '', String(row.number), ...header.map((_, index) => row.cells[index] ?? '')]),
  ]);
}
