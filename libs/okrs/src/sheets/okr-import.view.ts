import { instant } from '@cairn/kernel';
import { guessColumns } from './header.rules.js';
import type { OkrImportRow } from './okr-import.entity.js';
import type { OkrImport, OkrImportCheck } from './okr-import.types.js';
import type { CheckedSheet } from './sheet-plan.js';
import { undoUntil } from './undo-okr-import.js';

const shown = 50;

/** An import as its keeper sees it: columns, dry run, outcome. */
export function importView(file: OkrImportRow, check: CheckedSheet | null, hasLevels: boolean, now: Date): OkrImport {
  const until = file.status === 'IMPORTED' && file.importedAt ? undoUntil(file.importedAt) : null;
  const rejected = check ? check.counts.reject > 0 : file.rejectedCsv !== null;
  const { sheet, fields } = file;
  return {
    ...{ id: file.id, engagementId: file.engagementId, cycleId: file.cycleId, teamId: file.teamId, fileName: file.fileName, status: file.status },
    ...{ rowCount: sheet.rows.length, rowsDone: file.rowsDone, rowsAbove: sheet.above, twoHeaders: sheet.twoHeaders, mergedRanges: sheet.merged },
    columns: guessColumns(sheet, hasLevels, sheet.layout).map((guess) =>
      fields ? { ...guess, field: fields[guess.index] ?? 'LEAVE_OUT', contested: false } : guess,
    ),
    columnsChosen: fields !== null,
    check: check && checkView(check),
    done: file.result,
    keptCount: file.result?.keptCount ?? 0,
    kept: [...(file.result?.kept ?? [])],
    waiting: file.waiting,
    importedAt: file.importedAt,
    undoUntil: until && until > now ? instant(until) : null,
    rejectedPath: rejected ? `/files/okrs/${file.id}/rejected.csv` : null,
    version: file.version,
  };
}

const checkView = (check: CheckedSheet): OkrImportCheck => ({
  counts: check.counts,
  findings: check.groups.map(({ code, kind, headline, rows, words }) => ({
    ...{ code, kind, headline, rowCount: new Set(rows.map((row) => row.number)).size },
    rows: rows.slice(0, shown).map((row) => ({ ...row })),
    words: [...words],
  })),
  rows: check.rows
    .filter((row) => row.fate !== 'SAME')
    .slice(0, shown)
    .map((row) => ({ ...row, reasons: [...row.reasons] })),
});
