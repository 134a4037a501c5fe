import { ok, refusal, type Result } from '@cairn/kernel';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { findHeader, type RosterSheet, type SheetRow } from './columns.rules.js';
import { fileKind, mostRosterRows, textOf } from './file-kind.rules.js';
import { unpack } from './unpack.js';

const mostColumns = 60;
const longestCell = 500;

const cellText = (cell: unknown): string => {
  const text = cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  // Postgres keeps no NUL in jsonb.
  return text.replaceAll('\0', '').slice(0, longestCell);
};

/** Reads the first sheet of a roster file: its header, its rows, their numbers. Every refusal is a sentence that says what to do. */
export async function readRosterFile(bytes: Buffer): Promise<Result<RosterSheet>> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  const lines = kind.value === 'XLSX' ? await workbookLines(bytes) : csvLines(textOf(bytes));
  if (!lines.ok) return lines;
  if (lines.value.length > mostRosterRows + 10)
    return refusal('FILE_TOO_MANY_ROWS', `This file has more than ${mostRosterRows.toLocaleString('en')} rows. Split it.`, 'file');
  const rows: SheetRow[] = lines.value.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, mostColumns).map(cellText) }));
  return findHeader(rows);
}

function csvLines(text: string): Result<unknown[][]> {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false, preview: mostRosterRows + 50 });
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes) return refusal('FILE_DAMAGED', `A quotation mark in row ${(quotes.row ?? 0) + 1} is not closed. Mend it and choose the file again.`, 'file');
  return ok(parsed.data);
}

async function workbookLines(bytes: Buffer): Promise<Result<unknown[][]>> {
  const parts = await unpack(bytes);
  if (!parts.ok) return parts;
  const sheet = firstSheet(parts.value);
  if (!sheet) return refusal('FILE_WRONG_TYPE', 'This is neither a .xlsx nor a .csv file. Save the list as one of them and choose it again.', 'file');
  const merged = [...sheet.matchAll(/<mergeCell\s[^>]*ref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"/g)].map((match) => match[1] ?? '');
  if (merged[0])
    return refusal(
      'FILE_MERGED_CELLS',
      `Cells ${merged.slice(0, 3).join(', ')}${merged.length > 3 ? ` and ${merged.length - 3} more` : ''} are merged. Unmerge them, so that every row says everything, and choose the file again.`,
      'file',
    );
  try {
    return ok((await readSheet(bytes)) as unknown[][]);
  } catch {
    return refusal('FILE_DAMAGED', 'This .xlsx file cannot be read. Open it, save it again as .xlsx, and choose it once more.', 'file');
  }
}

/** The text of the sheet that stands first in the workbook, wherever the archive keeps it. */
function firstSheet(parts: ReadonlyMap<string, Buffer>): string | undefined {
  const book = parts.get('xl/workbook.xml')?.toString('utf8');
  if (book === undefined) return undefined;
  const id = /<sheet\s[^>]*r:id="([^"]+)"/.exec(book)?.[1];
  const links = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const link = [...links.matchAll(/<Relationship\s[^>]*>/g)].map((match) => match[0]).find((tag) => id !== undefined && tag.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(link ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)?.toString('utf8');
}
