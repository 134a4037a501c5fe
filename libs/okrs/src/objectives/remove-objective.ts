import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { TextDoor } from '../drafts/text-door.js';
import { ObjectiveRow } from './objective.entity.js';
import { roomForObjective } from './objective.rules.js';
import { objectivesOf } from './objectives.repository.js';

export interface RemoveObjectiveInput {
  readonly idempotencyKey: string;
  readonly objectiveId: string;
  readonly version: number;
}

/** Puts an objective with all its lines into the bin. The same moment marks them as gone together, so that they come back together. */
@Injectable()
export class RemoveObjective {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: RemoveObjectiveInput): Promise<Result<{ draftId: string; objectiveId: string }>> {
    const { objectiveId, version } = input;
    return this.door.write(viewer, { operation: 'okrs.remove-objective', input, ref: { objectiveId }, lock: 'ORDER' }, async (tx, place) => {
      const objective = await objectivesOf(tx, viewer, place).hold(objectiveId);
      if (objective.version !== version) return changedMeanwhile('OBJECTIVE_CHANGED');
      const gone = { deletedAt: instant(tx.now()), deletedBy: viewer.personId };
      await tx.table(ObjectiveRow).change(objectiveId, version, gone);
      await tx.rows(
        `update okr_line set deleted_at = $3, deleted_by = $4, version = version + 1 where practice_id = $1 and objective_id = $2 and deleted_at is null`,
        [objectiveId, gone.deletedAt, gone.deletedBy],
      );
      return ok({ draftId: place.draftId, objectiveId });
    });
  }
}

export interface RestoreObjectiveInput {
  readonly idempotencyKey: string;
  readonly objectiveId: string;
}

/** Takes an objective back out of the bin, with the lines that went with it. */
@Injectable()
export class RestoreObjective {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: RestoreObjectiveInput): Promise<Result<{ draftId: string; objectiveId: string }>> {
    const { objectiveId } = input;
    return this.door.write(viewer, { operation: 'okrs.restore-objective', input, ref: { objectiveId }, lock: 'ORDER' }, async (tx, place) => {
      const objectives = objectivesOf(tx, viewer, place);
      const objective = await objectives.holdAlso(objectiveId);
      const done = ok({ draftId: place.draftId, objectiveId });
      if (objective.deletedAt === null) return done;
      const room = roomForObjective((await objectives.ids()).length);
      if (!room.ok) return room;
      await tx.rows(
        `update okr_line set deleted_at = null, deleted_by = null, version = version + 1 where practice_id = $1 and objective_id = $2 and deleted_at = $3`,
        [objectiveId, objective.deletedAt],
      );
      await tx.table(ObjectiveRow).change(objectiveId, objective.version, { deletedAt: null, deletedBy: null });
      return done;
    });
  }
}
