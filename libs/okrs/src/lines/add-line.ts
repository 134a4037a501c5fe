import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { noteStart } from '../drafts/newly-written.js';
import { TextDoor } from '../drafts/text-door.js';
import { putLine, type NewLine } from './put-line.js';

export interface AddLineInput extends NewLine {
  readonly idempotencyKey: string;
  readonly draftId: string;
}

/** A new key result, health metric or task. */
@Injectable()
export class AddLine {
  constructor(@Inject(TextDoor) private readonly door: TextDoor) {}

  run(viewer: Viewer, input: AddLineInput): Promise<Result<{ draftId: string; lineId: string }>> {
    const { idempotencyKey: _, draftId, ...line } = input;
    return this.door.write(viewer, { operation: 'okrs.add-line', input, ref: { draftId }, lock: 'ORDER' }, async (tx, place) => {
      const added = await putLine(tx, viewer, place, line);
      if (!added.ok) return added;
      await noteStart(tx, place);
      return ok({ draftId, lineId: added.value.id });
    });
  }
}
