import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { placedBefore } from '../drafts/order.rules.js';
import { TextDoor } from '../drafts/text-door.js';
import { objectivesOf } from './objectives.repository.js';

export interface MoveObjectiveInput {
  readonly idempotencyKey: string;
  readonly objectiveId: string;
  /** Its neighbour below; at the end without one. */
  readonly beforeId?: string | null;
}

/** Puts an objective elsewhere in its draft. Nobody's text changes by it, so no version is asked. */
@Injectable()
export class MoveObjective {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: MoveObjectiveInput): Promise<Result<{ draftId: string; objectiveId: string }>> {
    const { objectiveId, beforeId = null } = input;
    return this.door.write(viewer, { operation: 'okrs.move-objective', input, ref: { objectiveId }, lock: 'ORDER' }, async (tx, place) => {
      const objectives = objectivesOf(tx, viewer, place);
      await objectives.hold(objectiveId);
      await objectives.arrange(placedBefore(await objectives.ids(), objectiveId, beforeId));
      return ok({ draftId: place.draftId, objectiveId });
    });
  }
}
