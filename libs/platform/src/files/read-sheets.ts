import { ok, refusal, type Result } from '@cairn/kernel';
import { asTyped } from './csv.rules.js';
import { csvRows } from './csv-rows.rules.js';
import { fileKind, mostFileRows, textKind, wrongType } from './file-kind.rules.js';
import type { FileSheet, SheetRow } from './sheet.js';
import { textOf } from './text-of.rules.js';
import { readWorkbook } from './workbook.js';

const mostColumns = 100;
/** Excel allows no more. */
const longestCell = 32_767;

/** Reads every sheet of a .xlsx or .csv file below 10 MB. Every refusal (FILE_…) is a sentence that says what to do. */
export async function readSheets(bytes: Buffer): Promise<Result<readonly FileSheet[]>> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  const sheets = kind.value === 'XLSX' ? await readWorkbook(bytes, mostColumns) : csvSheet(textOf(bytes));
  if (!sheets.ok) return sheets;
  if (sheets.value.some((sheet) => !sheet.hidden && sheet.rows.filter(isFilled).length > mostFileRows + 10))
    return refusal('FILE_TOO_MANY_ROWS', `This file has more than ${mostFileRows.toLocaleString('en')} rows. Split it.`, 'file');
  return sheets;
}

export const isFilled = (row: SheetRow): boolean => row.cells.some((cell) => String(cell).trim() !== '');

/** Text that is called a workbook, and in which nobody found a table: what it is matters more than the header that it lacks. Null for any other file. */
export const notWhatItsNameSays = (name: string, sheets: readonly FileSheet[]): Result<never> | null => {
  const ending = /\.xls[xmb]?$/i.exec(name)?.[0];
  return ending !== undefined && sheets.every((sheet) => sheet.isText)
    ? wrongType(
        `plain text that is called ${ending.toLowerCase()}, and no row of it names columns`,
        'Save the list as .xlsx from your spreadsheet program, and choose that file.',
      )
    : null;
};

function csvSheet(text: string): Result<readonly FileSheet[]> {
  const kind = textKind(text);
  if (!kind.ok) return kind;
  const read = csvRows(text, mostFileRows + 50);
  if (read.unclosed !== null)
    return refusal('FILE_DAMAGED', `A quotation mark in row ${read.unclosed + 1} is not closed. Mend it and choose the file again.`, 'file');
  const rows = read.rows.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, mostColumns).map(withoutNul) }));
  const errors = rows.flatMap(({ number, cells }) => cells.flatMap((cell, column) => (cell.startsWith('=') ? [{ row: number, column }] : [])));
  const typed = rows.map((row) => ({ ...row, cells: row.cells.map(asTyped) }));
  return ok([{ name: 'csv', isText: true, hidden: false, rows: typed, merged: [], formulas: [], errors }]);
}

/** Postgres keeps no NUL in jsonb. */
const withoutNul = (cell: string): string => cell.replaceAll('\0', '').slice(0, longestCell);
