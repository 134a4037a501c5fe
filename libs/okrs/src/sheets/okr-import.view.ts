import { instant } from '@cairn/kernel';
import { guessColumns } from './header.rules.js';
import type { OkrImportRow } from './okr-import.entity.js';
import type { OkrImportCheck } from './okr-import-check.types.js';
import type { OkrImport } from './okr-import.types.js';
import { nearNames, type Named } from './near-names.rules.js';
import type { CheckedSheet } from './sheet-plan.js';
import { undoUntil } from './undo-okr-import.js';

const shown = 50;

/** An import as its keeper sees it: columns, dry run, outcome. */
export function importView(
  file: OkrImportRow,
  check: { readonly sheet: CheckedSheet; readonly known: Known } | null,
  hasLevels: boolean,
  now: Date,
): OkrImport {
  const until = file.status === 'IMPORTED' && file.importedAt ? undoUntil(file.importedAt) : null;
  const rejected = check ? check.sheet.counts.reject > 0 : file.rejectedCsv !== null;
  const { sheet, fields } = file;
  return {
    ...{ id: file.id, engagementId: file.engagementId, cycleId: file.cycleId, teamId: file.teamId, fileName: file.fileName, status: file.status },
    ...{ rowCount: sheet.rows.length, rowsDone: file.rowsDone, rowsAbove: sheet.above, twoHeaders: sheet.twoHeaders, mergedRanges: sheet.merged },
    columns: guessColumns(sheet, hasLevels, sheet.layout).map((guess) =>
      fields ? { ...guess, field: fields[guess.index] ?? 'LEAVE_OUT', contested: false } : guess,
    ),
    columnsChosen: fields !== null,
    check: check && checkView(check.sheet, check.known),
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

/** Whom and what the unknown words of a sheet may mean. */
export interface Known {
  readonly people: readonly Named[];
  readonly teams: readonly Named[];
}

function checkView(check: CheckedSheet, known: Known): OkrImportCheck {
  const asksForPeople = check.groups.some(({ code }) => code === 'CHAMPION_UNKNOWN');
  return {
    counts: check.counts,
    findings: check.groups.map(({ code, kind, headline, rows, words }) => {
      const first = words.slice(0, shown);
      const of = code === 'TEAM_UNKNOWN' ? known.teams : code === 'CHAMPION_UNKNOWN' ? known.people : [];
      return {
        ...{ code, kind, headline, rowCount: new Set(rows.map((row) => row.number)).size },
        rows: rows.slice(0, shown).map((row) => ({ ...row })),
        ...{ words: first, wordCount: words.length, near: first.flatMap((word) => nearNames(word, of).map(({ id, name }) => ({ word, meantId: id, name }))) },
      };
    }),
    rows: check.rows
      .filter((row) => row.fate !== 'SAME')
      .slice(0, shown)
      .map((row) => ({ ...row, reasons: [...row.reasons] })),
    people: asksForPeople ? known.people.map(({ id, name }) => ({ personId: id, name })) : [],
  };
}
