import { csvFile } from './csv.rules.js';
import type { SheetRow } from './sheet.js';

/** Columns of ours in front of theirs. They name no field of any import, so that a mended file is read as theirs was. */
const ours = ['Left out because', 'Row'] as const;

/** Rows that an import left out, as they stood in the file, each with its number there and the reason in front; `reasons` goes by row number. */
export function leftOutCsv(header: readonly string[], rows: readonly SheetRow[], reasons: ReadonlyMap<number, string>): string {
  // A file that was mended once and is mended again has our columns already.
  const from = ours.every((name, at) => header[at] === name) ? ours.length : 0;
  const theirs = header.slice(from);
  const left = rows.filter((row) => reasons.has(row.number));
  return csvFile([
    [...ours, ...theirs],
    ...left.map((row) => [reasons.get(row.number) ?? '', row.number, ...theirs.map((_, at) => row.cells[from + at] ?? '')]),
  ]);
}

/** The reasons of the rows that are left out, by their numbers. */
export const leftOutReasons = (
  checked: readonly { readonly number: number; readonly fate: string; readonly reasons: readonly string[] }[],
): ReadonlyMap<number, string> => new Map(checked.filter((row) => row.fate === 'REJECT').map((row) => [row.number, row.reasons.join(' ')]));
