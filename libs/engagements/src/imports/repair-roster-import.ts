import { Inject, Injectable } from '@nestjs/common';
import { ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { RepairRosterImportInput } from './import.inputs.js';
import { importOf } from './imports.repository.js';
import { repairKey } from './roster-entries.rules.js';
import { RosterImportRow } from './roster-import.entity.js';

/** Says once what unclear words mean, for all rows. */
@Injectable()
export class RepairRosterImport {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RepairRosterImportInput): Promise<Result<{ importId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.repair-roster-import', input }, async (tx) => {
      const { file } = await importOf(tx, viewer, input.importId);
      if (file.status !== 'OPEN') return refusal('IMPORT_DONE', 'This file is imported already. Choose it again to import it once more.');
      const [roles, writes] = [input.roles ?? [], input.writes ?? []];
      if (roles.length + writes.length > 200) return refusal('REPAIRS_COUNT', 'Answer at most 200 words at once; fix the file for more.');
      const repairs = {
        roles: { ...file.repairs.roles, ...Object.fromEntries(roles.map(({ word, role }) => [repairKey(word), role ?? null])) },
        writes: { ...file.repairs.writes, ...Object.fromEntries(writes.map((answer) => [repairKey(answer.word), answer.writes ?? null])) },
      };
      await tx.table(RosterImportRow).change(file.id, input.version, { repairs });
      return ok({ importId: file.id });
    });
  }
}
