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

/** Writes that one statement takes back: a fresh import has no statistics yet, and what is joined by a few hundred ids needs none. */
const batch = 500;

/** `t` is a row that the import wrote and nobody has touched since, in a draft that is still being written; `w` remembers it, by one of the ids in `$2`. */
const untouched = `
  w.practice_id = $1 and w.id = any ($2::uuid[]) and t.practice_id = $1 and t.id = w.subject_id and t.version = w.written_version
  and t.deleted_at is null and exists (select from okr_draft d where d.practice_id = $1 and d.id = t.draft_id and d.status in ('DRAFTING', 'LOOK_AGAIN'))`;

const removal = (table: string, more: string): string =>
  `update ${table} t set deleted_at = $3, deleted_by = $4, version = t.version + 1 from okr_import_write w where ${untouched} ${more} returning t.id`;

const restoring = (table: string, columns: { readonly typed: string; readonly set: string }): string =>
  `update ${table} t set ${columns.set}, edited_at = $3, edited_by = $4, version = t.version + 1
     from okr_import_write w, jsonb_to_record(w.before) as r (${columns.typed}) where ${untouched} returning t.id`;

/** A new objective that somebody changed since is kept whole, with the key results that came with it. */
const changedObjectives = `
  select o.id from okr_import_write w join objective o on o.practice_id = $1 and o.id = w.subject_id and o.deleted_at is null and o.version <> w.written_version
   where w.practice_id = $1 and w.import_id = $2 and w.subject = 'OBJECTIVE' and w.act = 'CREATE'`;

const underUnchanged = `and (t.objective_id is null or t.objective_id <> all ($5::uuid[]))`;
/** Lines are looked for in the draft, by which they can be found. */
const empty = `and not exists (select from okr_line l where l.practice_id = $1 and l.draft_id = t.draft_id and l.objective_id = t.id and l.deleted_at is null)`;

interface Written {
  readonly id: string;
  readonly subject: 'LINE' | 'OBJECTIVE';
  readonly act: 'CREATE' | 'CHANGE';
}

/** The ids of what was taken back; a mission goes by its team's. Lines first, so that their objectives are empty then. */
async function takeBack(tx: Tx, file: OkrImportRow, personId: string): Promise<readonly string[]> {
  const writes = await tx.rows<Written>(
    `select id, subject, act from okr_import_write where practice_id = $1 and import_id = $2 and subject in ('LINE', 'OBJECTIVE')`,
    [file.id],
  );
  const changed = (await tx.rows<{ id: string }>(changedObjectives, [file.id])).map((row) => row.id);
  const taken: string[] = [];
  const undo = async (subject: Written['subject'], act: Written['act'], text: string, ...more: readonly unknown[]): Promise<void> => {
    const ids = writes.filter((write) => write.subject === subject && write.act === act).map((write) => write.id);
    for (let at = 0; at < ids.length; at += batch)
      taken.push(...(await tx.rows<{ id: string }>(text, [ids.slice(at, at + batch), tx.now(), personId, ...more])).map((row) => row.id));
  };
  await undo('LINE', 'CREATE', removal('okr_line', underUnchanged), changed);
  await undo('LINE', 'CHANGE', restoring('okr_line', lineSql));
  await undo('OBJECTIVE', 'CREATE', removal('objective', empty));
  await undo('OBJECTIVE', 'CHANGE', restoring('objective', objectiveSql));
  return [...taken, ...(await missionsBack(tx, file, personId))];
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
