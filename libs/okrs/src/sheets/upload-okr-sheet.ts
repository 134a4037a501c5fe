import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx, type UploadedFile } from '@cairn/platform';
import { canSeeTeams, whyNotWrite } from '../drafts/draft.policy.js';
import { forgetLater } from './forget-import.schedule.js';
import { canBringSheet } from './okr-import.policy.js';
import { OkrImportRow } from './okr-import.entity.js';
import { tidyImports } from './okr-imports.repository.js';
import { layoutOf } from './header.rules.js';
import { readOkrSheet } from './read-okr-sheet.js';
import { sheets } from './sheets.repository.js';

export interface UploadedSheet extends UploadedFile {
  readonly cycleId: string;
  /** Set where every row belongs to this team. */
  readonly teamId: string | null;
}

/** Takes a file in and reads it; nothing of it reaches the OKRs yet. */
@Injectable()
export class UploadOkrSheet {
  constructor(@Inject(Db) private readonly db: Db) {}

  async run(viewer: Viewer, { cycleId, teamId, name, bytes, idempotencyKey }: UploadedSheet): Promise<Result<{ importId: string }>> {
    // Asked before the file is read, so that nobody has files read for nothing.
    await this.db.read(viewer, (tx) => placeOf(tx, viewer, cycleId, teamId));
    const sheet = await readOkrSheet(bytes, cycleId, name);
    if (!sheet.ok) return sheet;
    const input = { cycleId, teamId, name, sha256: createHash('sha256').update(bytes).digest('hex') };
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'okrs.upload-sheet', input }, async (tx) => {
      const { clientId, engagementId } = await placeOf(tx, viewer, cycleId, teamId);
      await tidyImports(tx, engagementId);
      const importId = newId();
      const before = await sheets(tx, viewer.personId).layout(engagementId);
      const layout = { ...(before ? layoutOf(before, sheet.value.header) : {}), ...sheet.value.layout };
      await tx.table(OkrImportRow).add({
        ...{
          id: importId,
          clientId,
          engagementId,
          cycleId,
          teamId,
          startedBy: viewer.personId,
          fileName: name.slice(0, 200),
          sheet: { ...sheet.value, layout },
        },
        ...{
          fields: null,
          repairs: {},
          permits: null,
          status: 'OPEN',
          rowsDone: 0,
          waiting: [],
          importedAt: null,
          undoneAt: null,
          result: null,
          rejectedCsv: null,
        },
        createdAt: instant(tx.now()),
      });
      await forgetLater(tx, importId);
      return ok({ importId });
    });
  }
}

/** Where the file goes. Throws NOT_FOUND and FORBIDDEN. */
async function placeOf(tx: Tx, viewer: Viewer, cycleId: string, teamId: string | null): Promise<{ clientId: string; engagementId: string }> {
  const cycle = await sheets(tx, viewer.personId).cycle(cycleId);
  if (!canSeeTeams(viewer, cycle)) throw notFound();
  const places = await sheets(tx, viewer.personId).places(cycleId, teamId);
  const [first] = places;
  if (teamId !== null && !first) throw notFound();
  authorize(canBringSheet(viewer, places), first ? whyNotWrite(viewer, first) : 'No team drafts in this cycle yet.');
  return cycle;
}
