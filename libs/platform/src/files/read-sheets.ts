import { ok, refusal, type Result } from '@cairn/kernel';
import Papa from 'papaparse';
import { asTyped } from './csv.rules.js';
import { fileKind, mostFileRows, textOf } from './file-kind.rules.js';
import type { FileSheet, SheetRow } from './sheet.js';
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

function csvSheet(text: string): Result<readonly FileSheet[]> {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false, preview: mostFileRows + 50, delimiter: delimiterOf(text) });
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes) return refusal('FILE_DAMAGED', `A quotation mark in row ${(quotes.row ?? 0) + 1} is not closed. Mend it and choose the file again.`, 'file');
  const rows = parsed.data.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, mostColumns).map(withoutNul) }));
  const errors = rows.flatMap(({ number, cells }) => cells.flatMap((cell, column) => (cell.startsWith('=') ? [{ row: number, column }] : [])));
  return ok([{ name: 'csv', hidden: false, rows: rows.map((row) => ({ ...row, cells: row.cells.map(asTyped) })), merged: [], formulas: [], errors }]);
}

/** The first line tells what parts the cells: whatever parts most of them there. Empty, where nothing does: then the whole file is looked at. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000);
  const counts = [',', ';', '\t', '|'].map((delimiter) => {
    const first = Papa.parse<string[]>(start, { delimiter, preview: 1, skipEmptyLines: 'greedy' }).data[0];
    return { delimiter, fields: first?.length ?? 0 };
  });
  const [best] = counts.sort((a, b) => b.fields - a.fields);
  return best && best.fields > 1 ? best.delimiter : '';
}

/** Postgres keeps no NUL in jsonb. */
const withoutNul = (cell: string): string => cell.replaceAll('\0', '').slice(0, longestCell);
