import { refusal, type Result } from '@cairn/kernel';
import { notWhatItsNameSays, rangeName, readSheets } from '@cairn/platform';
import { findHeader, type RosterSheet } from './columns.rules.js';

const mostColumns = 60;
const longestCell = 500;

/** Reads the first sheet of a roster file: its header, its rows, their numbers. Every refusal is a sentence that says what to do. */
export async function readRosterFile(bytes: Buffer, name = ''): Promise<Result<RosterSheet>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const first = sheets.value[0];
  const merged = (first?.merged ?? []).map(rangeName);
  if (merged[0])
    return refusal(
      'FILE_MERGED_CELLS',
      `Cells ${merged.slice(0, 3).join(', ')}${merged.length > 3 ? ` and ${merged.length - 3} more` : ''} are merged. Unmerge them, so that every row says everything, and choose the file again.`,
      'file',
    );
  const read = findHeader(
    (first?.rows ?? []).map(({ number, cells }) => ({ number, cells: cells.slice(0, mostColumns).map((cell) => String(cell).slice(0, longestCell)) })),
  );
  return read.ok || read.error.code !== 'FILE_NO_HEADER' ? read : (notWhatItsNameSays(name, sheets.value) ?? read);
}
