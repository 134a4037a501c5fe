import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { placedBefore } from '../drafts/order.rules.js';
import { TextDoor } from '../drafts/text-door.js';
import { ObjectiveRow } from '../objectives/objective.entity.js';
import { linesOf } from './lines.repository.js';
import { roomForLine } from './line.rules.js';
import { OkrLineRow } from './okr-line.entity.js';

export interface RemoveLineInput {
  readonly idempotencyKey: string;
  readonly lineId: string;
  readonly version: number;
}

/** Puts a line into the bin, as its remover saw it. */
@Injectable()
export class RemoveLine {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: RemoveLineInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { lineId, version } = input;
    return this.door.write(viewer, { operation: 'okrs.remove-line', input, ref: { lineId }, lock: 'ORDER' }, async (tx, place) => {
      const line = await linesOf(tx, viewer, place).hold(lineId);
      if (line.version !== version) return changedMeanwhile('LINE_CHANGED');
      await tx.table(OkrLineRow).change(lineId, version, { deletedAt: instant(tx.now()), deletedBy: viewer.personId });
      return ok({ draftId: place.draftId, lineId });
    });
  }
}

export interface RestoreLineInput {
  readonly idempotencyKey: string;
  readonly lineId: string;
}

/** Takes a line back out of the bin to where it was; under no objective, when its own is gone. */
@Injectable()
export class RestoreLine {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: RestoreLineInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { lineId } = input;
    return this.door.write(viewer, { operation: 'okrs.restore-line', input, ref: { lineId }, lock: 'ORDER' }, async (tx, place) => {
      const lines = linesOf(tx, viewer, place);
      const line = await lines.holdAlso(lineId);
      const done = ok({ draftId: place.draftId, lineId });
      if (line.deletedAt === null) return done;
      const room = roomForLine(await lines.count());
      if (!room.ok) return room;
      const objective = line.objectiveId === null ? null : await tx.table(ObjectiveRow).get(line.objectiveId);
      const objectiveId = objective?.deletedAt === null ? objective.id : null;
      await tx.table(OkrLineRow).change(lineId, line.version, { deletedAt: null, deletedBy: null });
      if (objectiveId !== line.objectiveId) await lines.arrange(placedBefore(await lines.idsUnder(objectiveId), lineId, null), objectiveId);
      return done;
    });
  }
}
