import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { newlyWritten, noteStart } from '../drafts/newly-written.js';
import { placedBefore } from '../drafts/order.rules.js';
import { TextDoor } from '../drafts/text-door.js';
import { ObjectiveRow } from './objective.entity.js';
import { readObjective, roomForObjective, type ObjectiveChanges } from './objective.rules.js';
import { objectivesOf } from './objectives.repository.js';

export interface AddObjectiveInput extends ObjectiveChanges {
  readonly idempotencyKey: string;
  readonly draftId: string;
  /** Its neighbour below; at the end without one. */
  readonly beforeId?: string | null;
}

const emptyObjective = { text: '', whyNow: '', kind: null, supportsObjectiveId: null, sharedWithTeamId: null };

@Injectable()
export class AddObjective {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: AddObjectiveInput): Promise<Result<{ draftId: string; objectiveId: string }>> {
    const { idempotencyKey: _, draftId, beforeId = null, ...asked } = input;
    return this.door.write(viewer, { operation: 'okrs.add-objective', input, ref: { draftId }, lock: 'ORDER' }, async (tx, place) => {
      const objectives = objectivesOf(tx, viewer, place);
      const ids = await objectives.ids();
      const room = roomForObjective(ids.length);
      if (!room.ok) return room;
      const read = readObjective(asked);
      if (!read.ok) return read;
      await objectives.demandLinks(read.value);
      const objective = newlyWritten(tx, viewer, place);
      const order = placedBefore(ids, objective.id, beforeId);
      await tx.table(ObjectiveRow).add({ ...objective, ...emptyObjective, ...read.value, ordinal: order.indexOf(objective.id) });
      await objectives.arrange(order);
      await noteStart(tx, place);
      return ok({ draftId, objectiveId: objective.id });
    });
  }
}
