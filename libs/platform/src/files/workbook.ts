import { ok, refusal, type Result } from '@cairn/kernel';
import { readXlsx, writeXlsx, type Cell, type CellValue, type Sheet, type WriteSheet } from 'hucre/xlsx';
import { mostFileRows, wrongType } from './file-kind.rules.js';
import type { CellPlace, FileSheet, SheetCell } from './sheet.js';
import { unpack } from './unpack.js';

/** The one place that knows the library: see docs/decisions/052-spreadsheets.md. */
export type WorkbookSheet = Pick<WriteSheet, 'name' | 'rows' | 'columns' | 'dataValidations' | 'freezePane' | 'hidden' | 'veryHidden' | 'cells' | 'merges'>;

/** Excel and LibreOffice take no more. */
const longestName = 31;
const longestCell = 32_767;

/** A name that every spreadsheet program takes: at most 31 characters, none of []:*?/\, no apostrophe at its ends. */
export const sheetName = (wanted: string): string =>
  wanted
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .slice(0, longestName)
    .replace(/[\s']+$/, '') || 'Sheet';

/** Writes a workbook. Texts are written as texts, whatever they begin with, and cut at what a cell can hold. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const written = await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name), rows: (sheet.rows ?? []).map((row) => row.map(writable)) })),
  });
  return Buffer.from(written.buffer, written.byteOffset, written.byteLength);
}

/** XML knows no control characters but tab and line feed; a lone half of a pair is no character. */
const unwritable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;

const writable = (value: CellValue): CellValue =>
  typeof value === 'string'
    ? value
        .replace(/\r\n?/g, '\n')
        .replace(unwritable, '')
        .replace(/\p{Surrogate}/gu, '\ufffd')
        // Spreadsheets read _x000D_ as a character; an escaped underscore keeps it as it was typed.
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .slice(0, longestCell)
    : value;

/** Reads the sheets of an archive that is unpacked under limits first. */
export async function readWorkbook(bytes: Buffer, mostColumns: number): Promise<Result<readonly FileSheet[]>> {
  const parts = await unpack(bytes);
  if (!parts.ok) return parts;
  if (![...parts.value.keys()].some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return wrongType(...otherArchive(parts.value));
  const last = Math.max(0, ...[...parts.value].filter(([name]) => /worksheets\/[^/]+\.xml$/.test(name)).map(([, part]) => lastFilledRow(part)));
  if (last > mostFileRows * 4)
    return refusal(
      'FILE_TOO_MANY_ROWS',
      `Row ${last} of this file is filled. Keep the list within the first ${mostFileRows.toLocaleString('en')} rows.`,
      'file',
    );
  try {
    const book = await readXlsx(bytes, { readStyles: true, maxRows: last + 1 });
    return ok(book.sheets.map((sheet) => sheetOf(sheet, mostColumns)));
  } catch {
    return refusal('FILE_DAMAGED', 'This .xlsx file cannot be read. Open it, save it again as .xlsx, and choose it once more.', 'file');
  }
}

/** What else is packed like a workbook, and what to do with it. */
function otherArchive(parts: ReadonlyMap<string, Buffer>): [string, string?] {
  const named = (end: RegExp): boolean => [...parts.keys()].some((name) => end.test(name));
  const says = parts.get('mimetype')?.toString('latin1') ?? '';
  if (says.includes('opendocument.spreadsheet')) return ['an OpenDocument sheet (.ods)', 'Open it, save it as .xlsx, and choose it again.'];
  if (named(/\.iwa$/)) return ['a document of Apple\u2019s programs, such as Numbers', 'Export it to Excel (.xlsx) there, and choose that file.'];
  if (parts.has('xl/workbook.bin')) return ['a binary workbook (.xlsb)', 'Open it, save it as .xlsx, and choose it again.'];
  if (parts.has('word/document.xml') || says.includes('opendocument.text'))
    return ['a text document', 'Put the list into a spreadsheet, save it as .xlsx, and choose that file.'];
  if (named(/^ppt\//)) return ['a presentation', 'Put the list into a spreadsheet, save it as .xlsx, and choose that file.'];
  return ['a packed archive (.zip)', 'Unpack it and choose the .xlsx or .csv file in it.'];
}

/** Formatted rows without a value may go on for a million; only filled ones count. Tags may carry a prefix, and neither rows nor cells need to say where they are. */
function lastFilledRow(part: Buffer): number {
  const value = lastOf(part, ['<v>', '<v ', '<is>', ':v>', ':v ', ':is>']);
  const row = value === -1 ? -1 : lastOf(part, ['<row ', '<row>', ':row ', ':row>'], value);
  if (row === -1) return 0;
  const said = /^[<:]row\b[^>]*?\sr="(\d+)"/.exec(part.toString('latin1', row, row + 400)) ?? /\sr="[A-Z]+(\d+)"/.exec(part.toString('latin1', row, value));
  return said ? Number(said[1]) : countOf(part.subarray(0, value), ['<row ', '<row>', ':row ']) || mostFileRows;
}

const lastOf = (part: Buffer, words: readonly string[], before = part.length): number => Math.max(...words.map((word) => part.lastIndexOf(word, before)));

function countOf(part: Buffer, words: readonly string[]): number {
  let count = 0;
  for (const word of words) for (let at = part.indexOf(word); at !== -1; at = part.indexOf(word, at + 1)) count += 1;
  return count;
}

function sheetOf(sheet: Sheet, mostColumns: number): FileSheet {
  const [formulas, errors]: [CellPlace[], CellPlace[]] = [[], []];
  const percents = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const place = { row: row + 1, column };
    if (column >= mostColumns) continue;
    if (isError(cell)) errors.push(place);
    else if (cell.formula !== undefined && !/^(TRUE|FALSE)\(\)$/.test(cell.formula)) formulas.push(place);
    if (cell.style?.numFmt?.replace(/"[^"]*"/g, '').includes('%')) percents.add(key);
  }
  const failed = new Set(errors.map(({ row, column }) => `${row - 1},${column}`));
  const rows = sheet.rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.slice(0, mostColumns).map((value, column): SheetCell => {
      const key = `${index},${column}`;
      return failed.has(key) ? '' : cellOf(value, percents.has(key));
    }),
  }));
  const merged = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    from: { row: startRow + 1, column: startCol },
    to: { row: endRow + 1, column: endCol },
  }));
  return { name: sheet.name, isText: false, hidden: Boolean(sheet.hidden ?? sheet.veryHidden), rows, merged, formulas, errors };
}

const isError = (cell: Cell): boolean => cell.type === 'error' || (cell.formula !== undefined && (cell.value ?? cell.formulaResult ?? null) === null);

function cellOf(value: CellValue, percent: boolean): SheetCell {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return percent ? percentText(value) : value;
  return String(value).replaceAll('\0', '').slice(0, longestCell);
}

/** 0.125 that shows as 12.5 % was meant as 12.5 %. Exactly three decimals get a fourth: 1.125 could be read as a thousand. */
function percentText(value: number): string {
  const text = String(Number((value * 100).toPrecision(12)));
  return `${/\.\d{3}$/.test(text) ? `${text}0` : text} %`;
}
