import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type UploadedFile } from '@cairn/platform';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { canKeepRoster } from '../people/roster.policy.js';
import { readRosterFile } from './read-roster-file.js';
import { RosterImportRow } from './roster-import.entity.js';
import { tidyImports } from './imports.repository.js';

export interface UploadedRoster extends UploadedFile {
  readonly engagementId: string;
}

/** Takes a file in and reads it; nothing of it reaches the roster yet. */
@Injectable()
export class UploadRoster {
  constructor(@Inject(Db) private readonly db: Db) {}

  async run(viewer: Viewer, file: UploadedRoster): Promise<Result<{ importId: string }>> {
    const { engagementId, name, bytes, idempotencyKey } = file;
    await this.db.read(viewer, (tx) => this.mayUpload(viewer, engagements(tx).get(viewer, engagementId)));
    const sheet = await readRosterFile(bytes, name);
    if (!sheet.ok) return sheet;
    const input = { engagementId, name, sha256: createHash('sha256').update(bytes).digest('hex') };
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'engagements.upload-roster', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, engagementId);
      await this.mayUpload(viewer, Promise.resolve(engagement));
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      await tidyImports(tx, engagement.id);
      const importId = newId();
      await tx.table(RosterImportRow).add({
        id: importId,
        clientId: engagement.clientId,
        engagementId: engagement.id,
        startedBy: viewer.personId,
        fileName: name.slice(0, 200),
        sheet: sheet.value,
        fields: null,
        repairs: {},
        grantable: [],
        status: 'OPEN',
        importedAt: null,
        undoneAt: null,
        result: null,
        rejectedCsv: null,
        createdAt: instant(tx.now()),
      });
      return ok({ importId });
    });
  }

  /** Asked before the file is read, so that nobody has files read for nothing. */
  private async mayUpload(viewer: Viewer, found: Promise<{ id: string; clientId: string }>): Promise<void> {
    authorize(canKeepRoster(viewer, await found), 'The coach, the client lead and the coordinator import people.');
  }
}
