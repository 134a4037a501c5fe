import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { LineKind } from '../drafts/draft.facts.js';
import { newlyWritten, noteStart } from '../drafts/newly-written.js';
import { placedBefore } from '../drafts/order.rules.js';
import { TextDoor } from '../drafts/text-door.js';
import { isSilent } from '../silent/silence.rules.js';
import { withChampion } from './champion.js';
import { readLine, roomForLine, type LineChanges } from './line.rules.js';
import { linesOf } from './lines.repository.js';
import { OkrLineRow } from './okr-line.entity.js';

export interface AddLineInput extends LineChanges {
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly objectiveId?: string | null;
  readonly kind: LineKind;
  /** Its neighbour below; at the end without one. */
  readonly beforeId?: string | null;
}

/** What a line holds before anything was said about it. */
export const emptyLine = {
  ...{ text: '', krType: 'METRIC' as const, direction: null, unit: '', baseline: null, commitValue: null, targetValue: null, stretchValue: null },
  ...{ commitText: '', targetText: '', stretchText: '', headline: null, championId: null, championName: '', dataSource: '', dueOn: null },
  ...{ healthyLow: null, healthyHigh: null, currentValue: null, checkedOn: null, ownerId: null, externalId: null },
  ...{ finalScore: null, learning: null, intention: null },
};

/** A new key result, health metric or task. While everybody writes alone, only its author sees it. */
@Injectable()
export class AddLine {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: AddLineInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { idempotencyKey: _, draftId, objectiveId = null, beforeId = null, kind, ...asked } = input;
    return this.door.write(viewer, { operation: 'okrs.add-line', input, ref: { draftId }, lock: 'ORDER' }, async (tx, place) => {
      const lines = linesOf(tx, viewer, place);
      await lines.demandObjective(objectiveId);
      const room = roomForLine(await lines.count());
      if (!room.ok) return room;
      const read = readLine(asked, emptyLine);
      if (!read.ok) return read;
      const line = newlyWritten(tx, viewer, place);
      const order = placedBefore(await lines.idsUnder(objectiveId), line.id, beforeId);
      const filled = await withChampion(tx, place.engagementId, read.value);
      const hiddenUntilSilentEnds = isSilent(place, instant(tx.now()));
      await tx.table(OkrLineRow).add({ ...line, ...emptyLine, ...filled, kind, objectiveId, ordinal: order.indexOf(line.id), hiddenUntilSilentEnds });
      await lines.arrange(order, objectiveId);
      await noteStart(tx, place);
      return ok({ draftId, lineId: line.id });
    });
  }
}
