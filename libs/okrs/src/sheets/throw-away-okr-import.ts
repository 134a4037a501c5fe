import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, unschedule } from '@cairn/platform';
import { importDone } from './choose-okr-columns.js';
import { forgetKind } from './forget-import.schedule.js';
import type { ThrowAwayOkrImportInput } from './okr-import.inputs.js';
import { importOf } from './okr-imports.repository.js';

/** Lets go of a file that was not imported, with all that was answered about it; the OKRs never knew of it. */
@Injectable()
export class ThrowAwayOkrImport {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ThrowAwayOkrImportInput): Promise<Result<{ cycleId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.throw-away-import', input }, async (tx) => {
      const file = await importOf(tx, viewer, input.importId, true);
      if (file.status !== 'OPEN') return importDone();
      await tx.rows(`delete from okr_import where practice_id = $1 and id = $2`, [file.id]);
      await unschedule(tx, forgetKind, file.id);
      return ok({ cycleId: file.cycleId });
    });
  }
}
