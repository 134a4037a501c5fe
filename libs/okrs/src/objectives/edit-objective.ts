import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { changedMeanwhile, differing } from '../drafts/fields.rules.js';
import { edited } from '../drafts/newly-written.js';
import { TextDoor } from '../drafts/text-door.js';
import { ObjectiveRow } from './objective.entity.js';
import { readObjective, type ObjectiveChanges } from './objective.rules.js';
import { objectivesOf } from './objectives.repository.js';

export interface EditObjectiveInput extends ObjectiveChanges {
  readonly idempotencyKey: string;
  readonly objectiveId: string;
  readonly version: number;
}

/** Saves some fields of an objective. What was changed meanwhile by somebody else is refused, and the answer shows both. */
@Injectable()
export class EditObjective {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: EditObjectiveInput): Promise<Result<{ draftId: string; objectiveId: string }>> {
    const { idempotencyKey: _, objectiveId, version, ...asked } = input;
    return this.door.write(viewer, { operation: 'okrs.edit-objective', input, ref: { objectiveId } }, async (tx, place) => {
      const objectives = objectivesOf(tx, viewer, place);
      const objective = await objectives.hold(objectiveId);
      const read = readObjective(asked);
      if (!read.ok) return read;
      await objectives.demandLinks(read.value);
      const done = ok({ draftId: place.draftId, objectiveId });
      if (differing({ ...read.value }, objective).length === 0) return done;
      if (objective.version !== version) return changedMeanwhile('OBJECTIVE_CHANGED');
      await tx.table(ObjectiveRow).change(objectiveId, version, { ...read.value, ...edited(tx, viewer) });
      return done;
    });
  }
}
