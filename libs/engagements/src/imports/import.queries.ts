import { Inject, Injectable } from '@nestjs/common';
import { instant, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, leftOutCsv, leftOutReasons } from '@cairn/platform';
import { ofClientAt } from '../clients/of-client-at.js';
import { guessColumns } from './columns.rules.js';
import type { ImportCheck, ImportCounts, RosterImport } from './import.types.js';
import { checkFor, importOf } from './imports.repository.js';
import type { CheckedRoster } from './roster-check.rules.js';
import type { RosterImportRow } from './roster-import.entity.js';
import { undoUntil } from './undo-roster-import.js';

const shown = 50;

/** An import as its keeper sees it: columns, dry run, outcome. */
@Injectable()
export class ImportQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, also under the address of another client. */
  byId(viewer: Viewer, id: string, client: string | null = null): Promise<RosterImport> {
    return this.db.read(viewer, async (tx) => {
      const { file } = await importOf(tx, viewer, id);
      await ofClientAt(tx, client, file);
      const check = file.status === 'OPEN' ? await checkFor(tx, viewer, file) : null;
      return toImport(file, check, tx.now());
    });
  }

  /** The rows that are left out, as a .csv file. Throws NOT_FOUND when there are none. */
  rejected(viewer: Viewer, id: string): Promise<{ name: string; text: string }> {
    return this.db.read(viewer, async (tx) => {
      const { file } = await importOf(tx, viewer, id);
      const check = file.status === 'OPEN' ? await checkFor(tx, viewer, file) : null;
      const text = check && check.counts.reject > 0 ? leftOutCsv(file.sheet.header, file.sheet.rows, leftOutReasons(check.rows)) : file.rejectedCsv;
      if (!text) throw notFound();
      return { name: `${file.fileName.replace(/\.[a-z]+$/i, '')} - left out.csv`, text };
    });
  }
}

function toImport(file: RosterImportRow, check: CheckedRoster | null, now: Date): RosterImport {
  const until = file.status === 'IMPORTED' && file.importedAt ? undoUntil(file.importedAt) : null;
  const rejected = check ? check.counts.reject > 0 : file.rejectedCsv !== null;
  return {
    id: file.id,
    engagementId: file.engagementId,
    fileName: file.fileName,
    status: file.status,
    rowCount: file.sheet.rows.length,
    rowsAbove: file.sheet.above,
    columns: guessColumns(file.sheet).map((guess) => (file.fields ? { ...guess, field: file.fields[guess.index] ?? 'LEAVE_OUT', contested: false } : guess)),
    columnsChosen: file.fields !== null,
    check: check && toCheck(check),
    done: countsOf(file),
    importedAt: file.importedAt,
    undoUntil: until && until > now ? instant(until) : null,
    rejectedPath: rejected ? `/files/roster/${file.id}/rejected.csv` : null,
    version: file.version,
  };
}

const toCheck = (check: CheckedRoster): ImportCheck => ({
  counts: check.counts,
  newTeams: [...check.newTeams],
  repairs: check.groups.map(({ code, kind, headline, rows, words }) => ({
    code,
    stops: kind === 'STOP',
    headline,
    rowCount: new Set(rows.map((row) => row.number)).size,
    rows: rows.slice(0, shown).map((row) => ({ ...row })),
    words: [...words],
  })),
  rows: check.rows.slice(0, shown).map((row) => ({ ...row, roles: [...row.roles] })),
});

const countsOf = ({ result }: RosterImportRow): ImportCounts | null =>
  result && { create: result.created.length, change: result.changed.length, same: result.same, reject: result.rejected };
