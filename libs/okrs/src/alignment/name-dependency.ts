import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canReadDraft } from '../drafts/draft.policy.js';
import { drafts } from '../drafts/drafts.repository.js';
import { changedMeanwhile, differing } from '../drafts/fields.rules.js';
import { openForTalk } from '../drafts/open-for-text.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { DependencyRow } from './dependency.entity.js';
import { readDependency, roomForDependency, type DependencyChanges, type ReadDependency } from './dependency.rules.js';

export interface AddDependencyInput extends DependencyChanges {
  readonly idempotencyKey: string;
  readonly draftId: string;
}

type Done = { draftId: string; dependencyId: string };

/** Names somebody whom the team needs, who needs it, or with whom it works. Open before training: talking to each other comes first. */
@Injectable()
export class AddDependency {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AddDependencyInput): Promise<Result<Done>> {
    const { idempotencyKey: key, draftId, ...asked } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.add-dependency', input }, async (tx): Promise<Result<Done>> => {
      const open = await openForTalk(tx, viewer, { draftId }, 'ORDER');
      if (!open.ok) return open;
      const place = open.value;
      const read = readDependency({ otherName: null, ...asked });
      if (!read.ok) return read;
      const others = await tx.table(DependencyRow).find({ draftId });
      const room = roomForDependency(others.length);
      if (!room.ok) return room;
      const filled = await withOther(tx, viewer, place, read.value);
      const { direction = 'WE_NEED', otherTeamId = null, otherName = '', what = '', critical = false, sharedObjectiveId = null } = filled;
      const dependencyId = newId();
      const of = { clientId: place.clientId, engagementId: place.engagementId, draftId };
      const nobodyYet = { agreedAt: null, agreedBy: null, createdAt: instant(tx.now()), createdBy: viewer.personId };
      await tx.table(DependencyRow).add({ id: dependencyId, ...of, direction, otherTeamId, otherName, what, critical, sharedObjectiveId, ...nobodyYet });
      await tx.table(OkrDraftRow).amend({ id: draftId }, { dependsOnNobody: false });
      return ok({ draftId, dependencyId });
    });
  }
}

export interface EditDependencyInput extends DependencyChanges {
  readonly idempotencyKey: string;
  readonly dependencyId: string;
  readonly version: number;
}

/** Saves some fields of a dependency. Another side or another matter has not been agreed yet. */
@Injectable()
export class EditDependency {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditDependencyInput): Promise<Result<Done>> {
    const { idempotencyKey: key, dependencyId, version, ...asked } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.edit-dependency', input }, async (tx): Promise<Result<Done>> => {
      const open = await openForTalk(tx, viewer, { dependencyId });
      if (!open.ok) return open;
      await tx.rows(`select from dependency where practice_id = $1 and id = $2 for no key update`, [dependencyId]);
      const dependency = await tx.table(DependencyRow).get(dependencyId);
      const read = readDependency(asked);
      if (!read.ok) return read;
      if (read.value.otherTeamId === null && read.value.otherName === undefined)
        return refusal('DEPENDENCY_WHOM', 'Name a team, or who else it is.', 'otherName');
      const changes = await withOther(tx, viewer, open.value, read.value.otherName !== undefined ? { otherTeamId: null, ...read.value } : read.value);
      const fields = differing({ ...changes }, dependency);
      const done = ok({ draftId: open.value.draftId, dependencyId });
      if (fields.length === 0) return done;
      if (dependency.version !== version) return changedMeanwhile('DEPENDENCY_CHANGED');
      const isOther = fields.some((field) => ['otherTeamId', 'otherName', 'what', 'direction'].includes(field));
      await tx.table(DependencyRow).change(dependencyId, version, { ...changes, ...(isOther ? { agreedAt: null, agreedBy: null } : {}) });
      return done;
    });
  }
}

/** A team brings its name; it is another one of the same engagement. A shared objective is one that this writer may know of. Throws NOT_FOUND. */
async function withOther(tx: Tx, viewer: Viewer, place: DraftPlace, read: ReadDependency): Promise<ReadDependency> {
  if (read.sharedObjectiveId) {
    const shared = await drafts(tx, viewer).place({ objectiveId: read.sharedObjectiveId }, 'READ');
    if (shared.engagementId !== place.engagementId || !canReadDraft(viewer, shared)) throw notFound();
  }
  if (!read.otherTeamId) return read;
  const team = await drafts(tx, viewer).team(read.otherTeamId);
  if (team.engagementId !== place.engagementId || team.teamId === place.teamId) throw notFound();
  return { ...read, otherName: team.teamName };
}
