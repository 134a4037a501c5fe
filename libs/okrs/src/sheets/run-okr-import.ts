import { Inject, Injectable } from '@nestjs/common';
import { ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { importDone } from './choose-okr-columns.js';
import type { BringInWaitingRowsInput, RunOkrImportInput } from './okr-import.inputs.js';
import { OkrImportRow } from './okr-import.entity.js';
import { importOf, sideOf } from './okr-imports.repository.js';
import { okrImportAsked } from './sheet-events.js';
import { takeIn } from './take-in.js';

/** Larger files are written in the background, with a mail at the end. */
const mostAtOnce = 500;

@Injectable()
export class RunOkrImport {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Writes what the check promised; beyond 500 rows a job goes on with it. */
  run(viewer: Viewer, input: RunOkrImportInput): Promise<Result<{ importId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.run-import', input }, async (tx) => {
      const file = await importOf(tx, viewer, input.importId, true);
      if (file.status !== 'OPEN') return importDone();
      if (!file.fields) return refusal('COLUMNS_NOT_CHOSEN', 'Choose what the columns mean first.');
      const later = file.sheet.rows.length > mostAtOnce;
      const side = await sideOf(tx, viewer, file);
      const asked = { startedBy: viewer.personId, permits: { ...side.permits }, status: later ? ('RUNNING' as const) : file.status, rowsDone: 0 };
      const version = await tx.table(OkrImportRow).change(file.id, input.version, asked);
      const { id: importId, cycleId, engagementId, clientId } = file;
      if (later) await tx.emit(okrImportAsked({ importId, cycleId, engagementId, clientId }));
      else await takeIn(tx, { ...file, ...asked, version }, side);
      return ok({ importId });
    });
  }
}

@Injectable()
export class BringInWaitingRows {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Rows that waited for somebody's training come in once it is done; those that still wait go on waiting. */
  run(viewer: Viewer, input: BringInWaitingRowsInput): Promise<Result<{ importId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.bring-in-waiting-rows', input }, async (tx) => {
      const file = await importOf(tx, viewer, input.importId, true);
      if (file.status !== 'IMPORTED' || file.waiting.length === 0) return refusal('IMPORT_NOTHING_WAITS', 'No row of this file waits.');
      const version = await tx.table(OkrImportRow).change(file.id, input.version, { startedBy: viewer.personId });
      const counts = await takeIn(tx, { ...file, startedBy: viewer.personId, version }, await sideOf(tx, viewer, file));
      if (counts.wait === file.waiting.length) return refusal('IMPORT_STILL_WAITS', 'These people still need their training. Nothing was brought in.');
      return ok({ importId: file.id });
    });
  }
}
