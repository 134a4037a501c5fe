import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { changedMeanwhile, differing } from '../drafts/fields.rules.js';
import { edited } from '../drafts/newly-written.js';
import { TextDoor } from '../drafts/text-door.js';
import type { DecimalMark, DecimalSign } from './figures.rules.js';
import { linesOf } from './lines.repository.js';
import { OkrLineRow } from './okr-line.entity.js';
import { pasteLevels } from './paste-levels.rules.js';

export interface PasteLevelsInput {
  readonly idempotencyKey: string;
  readonly lineId: string;
  readonly version: number;
  /** As the clipboard holds it. */
  readonly pasted: string;
  /** What parts the decimals, once it was asked. */
  readonly decimals?: DecimalSign | null;
}

const mark: Readonly<Record<DecimalSign, DecimalMark>> = { POINT: '.', COMMA: ',' };

/** Three cells of a spreadsheet become commit, target and stretch. */
@Injectable()
export class PasteLevels {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: PasteLevelsInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { lineId, version } = input;
    return this.door.write(viewer, { operation: 'okrs.paste-levels', input, ref: { lineId } }, async (tx, place) => {
      const line = await linesOf(tx, viewer, place).hold(lineId);
      const read = pasteLevels(input.pasted, line, input.decimals ? mark[input.decimals] : null);
      if (!read.ok) return read;
      const done = ok({ draftId: place.draftId, lineId });
      if (differing({ ...read.value }, line).length === 0) return done;
      if (line.version !== version) return changedMeanwhile('LINE_CHANGED');
      await tx.table(OkrLineRow).change(lineId, version, { ...read.value, ...edited(tx, viewer) });
      return done;
    });
  }
}
