import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { KrTypeOfLine, LineKind } from '../drafts/draft.facts.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { edited } from '../drafts/newly-written.js';
import { TextDoor } from '../drafts/text-door.js';
import { linesOf } from './lines.repository.js';
import { OkrLineRow } from './okr-line.entity.js';

export interface TurnLineIntoInput {
  readonly idempotencyKey: string;
  readonly lineId: string;
  readonly version: number;
  readonly kind: LineKind;
  readonly krType?: KrTypeOfLine | null;
}

/** A line is another thing from now on: key result, health metric or task. Its text, figures and id stay, so that turning back loses nothing. */
@Injectable()
export class TurnLineInto {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: TurnLineIntoInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { lineId, version, kind } = input;
    return this.door.write(viewer, { operation: 'okrs.turn-line-into', input, ref: { lineId } }, async (tx, place) => {
      const line = await linesOf(tx, viewer, place).hold(lineId);
      const krType = input.krType ?? line.krType;
      const done = ok({ draftId: place.draftId, lineId });
      if (line.kind === kind && line.krType === krType) return done;
      if (line.version !== version) return changedMeanwhile('LINE_CHANGED');
      await tx.table(OkrLineRow).change(lineId, version, { kind, krType, ...edited(tx, viewer) });
      return done;
    });
  }
}
