import { Inject, Injectable } from '@nestjs/common';
import { ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { whileOpen } from '../engagements/engagement.rules.js';
import { rosterImportAsked } from '../engagements.events.js';
import { grantableRoles } from '../people/roster.policy.js';
import type { RunRosterImportInput } from './import.inputs.js';
import { importOf } from './imports.repository.js';
import { RosterImportRow } from './roster-import.entity.js';
import { writeRoster } from './write-roster.js';

/** Larger files are written in the background, with a mail at the end. */
const mostAtOnce = 500;

@Injectable()
export class RunRosterImport {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RunRosterImportInput): Promise<Result<{ importId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.run-roster-import', input }, async (tx) => {
      const { file, engagement } = await importOf(tx, viewer, input.importId, true);
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      if (file.status !== 'OPEN') return refusal('IMPORT_DONE', 'This file is imported already. Choose it again to import it once more.');
      if (!file.fields) return refusal('COLUMNS_NOT_CHOSEN', 'Choose what the columns mean first.');
      const later = file.sheet.rows.length > mostAtOnce;
      const grantable = [...grantableRoles(viewer, engagement)];
      const version = await tx.table(RosterImportRow).change(file.id, input.version, { grantable, status: later ? 'RUNNING' : 'OPEN' });
      if (later) await tx.emit(rosterImportAsked({ engagementId: engagement.id, clientId: engagement.clientId, importId: file.id }));
      else {
        const written = await writeRoster(tx, engagement, { ...file, grantable, version });
        if (!written.ok) return written;
      }
      return ok({ importId: file.id });
    });
  }
}
