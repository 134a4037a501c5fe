import type { SheetRow } from './columns.rules.js';
import type { CheckedRow } from './roster-check.rules.js';

/** Spreadsheets run cells that begin like a formula; an apostrophe in front makes them plain text. */
export const harmless = (cell: string): string => (/^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a .csv file. */
export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;

/** The rows that were left out, as they stood in the file, with the reason in front. Begins with a byte order mark, so that Excel reads UTF-8. */
export function rejectedCsv(header: readonly string[], rows: readonly SheetRow[], checked: readonly CheckedRow[]): string {
  const reasons = new Map(checked.filter((row) => row.fate === 'REJECT').map((row) => [row.number, row.reasons.join(' ')]));
  const lines = rows
    .filter((row) => reasons.has(row.number))
    .map((row) => csvLine([reasons.get(row.number) ?? '', String(row.number), ...header.map((_, index) => row.cells[index] ?? '')]));
  return `\uFEFF${csvLine(['Reason', 'Row', ...header])}${lines.join('')}`;
}
