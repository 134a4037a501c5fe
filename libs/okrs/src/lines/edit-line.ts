import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { changedMeanwhile, differing } from '../drafts/fields.rules.js';
import { edited } from '../drafts/newly-written.js';
import { TextDoor } from '../drafts/text-door.js';
import { withChampion } from './champion.js';
import { readLine, type LineChanges } from './line.rules.js';
import { linesOf } from './lines.repository.js';
import { OkrLineRow } from './okr-line.entity.js';

export interface EditLineInput extends LineChanges {
  readonly idempotencyKey: string;
  readonly lineId: string;
  readonly version: number;
}

/** Saves some fields of a line. What was changed meanwhile by somebody else is refused, and the answer shows both. */
@Injectable()
export class EditLine {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: EditLineInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { idempotencyKey: _, lineId, version, ...asked } = input;
    return this.door.write(viewer, { operation: 'okrs.edit-line', input, ref: { lineId } }, async (tx, place) => {
      const line = await linesOf(tx, viewer, place).hold(lineId);
      const read = readLine(asked, line);
      if (!read.ok) return read;
      const changes = await withChampion(tx, place.engagementId, read.value);
      const done = ok({ draftId: place.draftId, lineId });
      if (differing({ ...changes }, line).length === 0) return done;
      if (line.version !== version) return changedMeanwhile('LINE_CHANGED');
      await tx.table(OkrLineRow).change(lineId, version, { ...changes, ...edited(tx, viewer) });
      return done;
    });
  }
}
