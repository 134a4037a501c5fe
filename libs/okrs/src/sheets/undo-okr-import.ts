import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { keptOf } from './kept-of-import.js';
import { lineSql, objectiveSql } from './line-columns.js';
import type { UndoOkrImportInput } from './okr-import.inputs.js';
import { OkrImportRow } from './okr-import.entity.js';
import { importOf } from './okr-imports.repository.js';

const undoHours = 24;

/** Until when an import can be undone. */
export const undoUntil = (importedAt: string): Date => new Date(new Date(importedAt).getTime() + undoHours * 3_600_000);

export interface UndoneRows {
  readonly undone: number;
  /** Changed by somebody since, or with the coach by now, so left as they are; what somebody removed since is not counted. */
  readonly kept: number;
}

/** Takes back what an import wrote, within a day; what somebody has changed since, and drafts that were sent, stay as they are. */
@Injectable()
export class UndoOkrImport {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: UndoOkrImportInput): Promise<Result<{ importId: string } & UndoneRows>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.undo-import', input }, async (tx) => {
      const file = await importOf(tx, viewer, input.importId, true);
      if (file.status !== 'IMPORTED' || !file.importedAt) return refusal('IMPORT_NOT_DONE', 'There is nothing to undo.');
      if (tx.now() > undoUntil(file.importedAt))
        return refusal('IMPORT_UNDO_LATE', 'An import can be undone for 24 hours. Change or remove the rows in the drafts instead.');
      const taken = await takeBack(tx, file, viewer.personId);
      const kept = await keptOf(tx, file.id, taken);
      const undone = { undone: taken.length, kept: kept.count };
      const result = file.result && { ...file.result, keptCount: kept.count, kept: kept.entries };
      await tx.table(OkrImportRow).change(file.id, file.version, { status: 'UNDONE', undoneAt: instant(tx.now()), waiting: [], result });
      await tx.record({
        kind: 'okrs.sheet-import-undone',
        clientId: file.clientId,
        body: { engagementId: file.engagementId, importId: file.id, ...undone, byPersonId: viewer.personId },
      });
      return ok({ importId: file.id, ...undone });
    });
  }
}

/** `t` is a row that the import wrote and nobody has touched since, in a draft that is still being written; `w` remembers it. */
const untouched = (subject: 'LINE' | 'OBJECTIVE', act: 'CREATE' | 'CHANGE'): string => `
  w.practice_id = $1 and w.import_id = $2 and w.subject = '${subject}' and w.act = '${act}' and t.practice_id = $1 and t.id = w.subject_id and t.version = w.written_version
  and t.deleted_at is null and exists (select from okr_draft d where d.practice_id = $1 and d.id = t.draft_id and d.status in ('DRAFTING', 'LOOK_AGAIN'))`;

const removal = (table: string, subject: 'LINE' | 'OBJECTIVE', more = ''): string =>
  `update ${table} t set deleted_at = $3, deleted_by = $4, version = t.version + 1 from okr_import_write w where ${untouched(subject, 'CREATE')} ${more} returning t.id`;

/** A new objective that somebody changed since is kept whole, with the key results that came with it. */
const underUnchanged = `
  and not exists (select from okr_import_write ow join objective o on o.practice_id = $1 and o.id = ow.subject_id and o.deleted_at is null
    where ow.practice_id = $1 and ow.import_id = $2 and ow.subject = 'OBJECTIVE' and ow.act = 'CREATE' and o.id = t.objective_id and o.version <> ow.written_version)`;

const restoring = (table: string, subject: 'LINE' | 'OBJECTIVE', columns: { readonly typed: string; readonly set: string }): string =>
  `update ${table} t set ${columns.set}, edited_at = $3, edited_by = $4, version = t.version + 1
     from okr_import_write w, jsonb_to_record(w.before) as r (${columns.typed}) where ${untouched(subject, 'CHANGE')} returning t.id`;

/** The ids of what was taken back; a mission goes by its team's. Lines first, so that their objectives are empty then. */
async function takeBack(tx: Tx, file: OkrImportRow, personId: string): Promise<readonly string[]> {
  const values = [file.id, tx.now(), personId];
  const ids = async (text: string): Promise<string[]> => (await tx.rows<{ id: string }>(text, values)).map((row) => row.id);
  const empty = `and not exists (select from okr_line l where l.practice_id = $1 and l.objective_id = t.id and l.deleted_at is null)`;
  const lines = [...(await ids(removal('okr_line', 'LINE', underUnchanged))), ...(await ids(restoring('okr_line', 'LINE', lineSql)))];
  const objectives = [...(await ids(removal('objective', 'OBJECTIVE', empty))), ...(await ids(restoring('objective', 'OBJECTIVE', objectiveSql)))];
  return [...lines, ...objectives, ...(await missionsBack(tx, file, personId))];
}

/** A mission is only ever written anew, so the wording before comes back as the newest. */
async function missionsBack(tx: Tx, file: OkrImportRow, personId: string): Promise<readonly string[]> {
  const newest = await tx.rows<{ teamId: string; number: number; before: string }>(
    `select w.subject_id as "teamId", w.written_version as number, coalesce(w.before ->> 'body', '') as before from okr_import_write w
      where w.practice_id = $1 and w.import_id = $2 and w.subject = 'MISSION'
        and not exists (select from team_mission m where m.practice_id = $1 and m.team_id = w.subject_id and m.number > w.written_version)`,
    [file.id],
  );
  for (const { teamId, number, before } of newest)
    await tx.rows(
      `insert into team_mission (practice_id, id, client_id, engagement_id, team_id, number, body, written_by, by_coach, at) values ($1, $2, $3, $4, $5, $6, $7, $8, false, $9)`,
      [newId(), file.clientId, file.engagementId, teamId, number + 1, before, personId, tx.now()],
    );
  return newest.map((one) => one.teamId);
}
