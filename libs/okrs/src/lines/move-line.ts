import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { placedBefore } from '../drafts/order.rules.js';
import { TextDoor } from '../drafts/text-door.js';
import { linesOf } from './lines.repository.js';

export interface MoveLineInput {
  readonly idempotencyKey: string;
  readonly lineId: string;
  /** Under which objective; null: under none; absent: where it is. */
  readonly objectiveId?: string | null;
  /** Its neighbour below; at the end without one. */
  readonly beforeId?: string | null;
}

/** Puts a line elsewhere in its draft. Nobody's text changes by it, so no version is asked. */
@Injectable()
export class MoveLine {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: MoveLineInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { lineId, beforeId = null } = input;
    return this.door.write(viewer, { operation: 'okrs.move-line', input, ref: { lineId }, lock: 'ORDER' }, async (tx, place) => {
      const lines = linesOf(tx, viewer, place);
      const line = await lines.hold(lineId);
      const objectiveId = input.objectiveId === undefined ? line.objectiveId : input.objectiveId;
      await lines.demandObjective(objectiveId);
      await lines.arrange(placedBefore(await lines.idsUnder(objectiveId), lineId, beforeId), objectiveId);
      return ok({ draftId: place.draftId, lineId });
    });
  }
}
