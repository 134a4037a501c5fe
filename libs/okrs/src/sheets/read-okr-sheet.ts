import { refusal, ok, type Result } from '@cairn/kernel';
import { notWhatItsNameSays, readSheets, type FileSheet } from '@cairn/platform';
import { withoutMerges } from './carry-down.rules.js';
import { findHeader, type OkrSheet } from './header.rules.js';
import type { StoredSheet } from './okr-import.entity.js';
import { readSchema } from './sheet-schema.js';

/** Reads the OKRs of a file: the first sheet that one can see with a header that says so. A sheet made for another cycle is refused: its rows are other rows. */
export async function readOkrSheet(bytes: Buffer, cycleId: string, name = ''): Promise<Result<StoredSheet>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const schema = readSchema(sheets.value);
  if (schema && schema.cycleId !== cycleId)
    return refusal('FILE_OTHER_CYCLE', 'This sheet was made for another cycle or another client. Choose it there, or take a new sheet from here.', 'file');
  const found = firstWithHeader(sheets.value.filter((sheet) => !sheet.hidden));
  if (!found.ok) return found.error.code === 'FILE_NO_HEADER' ? (notWhatItsNameSays(name, sheets.value) ?? found) : found;
  const [sheet, read] = found.value;
  const { formulas, errors, merged } = sheet;
  const layout = Object.fromEntries((schema?.columns ?? []).map(({ header, field }) => [header, field]));
  return ok({ ...read, merged: merged.length, formulas, errors, layout });
}

/** Names that we know count first, in whatever sheet they stand; then the first row of names that we do not know. */
function firstWithHeader(sheets: readonly FileSheet[], foreign = false): Result<readonly [FileSheet, OkrSheet]> {
  let refused: Result<never> = refusal('FILE_EMPTY', 'This file has no rows. Choose another one.', 'file');
  for (const [index, sheet] of sheets.entries()) {
    const read = findHeader(withoutMerges(sheet), foreign);
    if (read.ok) return ok([sheet, read.value]);
    if (index === 0) refused = read;
  }
  return foreign || sheets.length === 0 ? refused : firstWithHeader(sheets, true);
}
