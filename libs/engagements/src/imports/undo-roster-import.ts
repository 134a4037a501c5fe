import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, refusal, type Result } from '@cairn/kernel';
import { endRolesAt, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canPlanEngagement, type EngagementPlace } from '../engagements/engagement.policy.js';
import { personRemoved } from '../engagements.events.js';
import { EngagementPersonRow } from '../people/engagement-person.entity.js';
import { changePart } from '../people/change-part.js';
import { rosterOf } from '../people/roster.repository.js';
import { TeamRow } from '../teams/team.entity.js';
import type { ImportResult, UndoResult } from './import-result.js';
import type { UndoRosterImportInput } from './import.inputs.js';
import { importOf } from './imports.repository.js';
import { RosterImportRow } from './roster-import.entity.js';

const undoHours = 24;

/** Until when an import can be undone. */
export const undoUntil = (importedAt: string): Date => new Date(new Date(importedAt).getTime() + undoHours * 3_600_000);

/** Takes back what an import wrote, within a day; what somebody has changed since stays as it is. */
@Injectable()
export class UndoRosterImport {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: UndoRosterImportInput): Promise<Result<{ importId: string } & UndoResult>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.undo-roster-import', input }, async (tx) => {
      const { file, engagement } = await importOf(tx, viewer, input.importId, true);
      authorize(file.startedBy === viewer.personId || canPlanEngagement(viewer, engagement), 'Whoever imported the file and the coaches can undo it.');
      if (file.status !== 'IMPORTED' || !file.result || !file.importedAt) return refusal('IMPORT_NOT_DONE', 'There is nothing to undo.');
      if (tx.now() > undoUntil(file.importedAt))
        return refusal('IMPORT_UNDO_LATE', 'An import can be undone for 24 hours. Change or remove people in the list instead.');
      const undone = await takeBack(tx, engagement, file.result);
      if (!undone.ok) return undone;
      await tx.table(RosterImportRow).change(file.id, file.version, { status: 'UNDONE', undoneAt: instant(tx.now()) });
      await tx.record({
        kind: 'engagements.roster-import-undone',
        clientId: engagement.clientId,
        body: { engagementId: engagement.id, importId: file.id, ...undone.value, byPersonId: viewer.personId },
      });
      return ok({ importId: file.id, ...undone.value });
    });
  }
}

async function takeBack(tx: Tx, engagement: EngagementPlace, { created, changed, teamIds }: ImportResult): Promise<Result<UndoResult>> {
  const now = new Map((await rosterOf(tx, engagement.id).all()).map((entry) => [entry.id, entry]));
  let undone = 0;
  for (const { id, version } of created) {
    const entry = now.get(id);
    if (entry?.version !== version) continue;
    await tx.table(EngagementPersonRow).change(id, version, { removedAt: instant(tx.now()) });
    await endRolesAt(tx, { personId: entry.personId, clientId: engagement.clientId });
    await tx.emit(personRemoved({ engagementId: engagement.id, clientId: engagement.clientId, personId: entry.personId }));
    undone += 1;
  }
  for (const { id, version, before } of changed) {
    const entry = now.get(id);
    if (entry?.version !== version) continue;
    const restored = await changePart(tx, engagement, entry, version, before);
    if (!restored.ok) return restored;
    undone += 1;
  }
  for (const id of teamIds) {
    const used = await tx.row(
      `select from engagement_person where practice_id = $1 and team_id = $2 and removed_at is null union all select from team where practice_id = $1 and parent_id = $2 and archived_at is null limit 1`,
      [id],
    );
    if (!used) await tx.table(TeamRow).amend({ id, version: 1 }, { archivedAt: instant(tx.now()) });
  }
  return ok({ undone, kept: created.length + changed.length - undone });
}
