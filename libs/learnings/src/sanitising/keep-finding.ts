import { Inject, Injectable } from '@nestjs/common';
import { checkText, instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { LearningField } from '../learning-kinds.js';
import { LearningRow } from '../learnings/learning.entity.js';
import { mayEdit, stageOf } from '../learnings/learning.rules.js';
import { learningToWrite, outOfBin } from '../learnings/load-learning.js';
import { checkLearning } from './check-learning.js';
import { KeptFindingRow } from './kept-finding.entity.js';

export interface KeepFindingInput {
  readonly idempotencyKey: string;
  readonly learningId: string;
  readonly version: number;
  readonly field: LearningField;
  readonly kind: string;
  readonly text: string;
  readonly reason: string;
}

/** The author says why words that were found tell nobody who it was. Throws CONFLICT. */
@Injectable()
export class KeepFinding {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: KeepFindingInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.keep-finding', input }, async (tx) => {
      const learning = await learningToWrite(tx, viewer, input.learningId);
      const there = outOfBin(learning);
      if (!there.ok) return there;
      const open = mayEdit(stageOf(learning.visibility, learning.copy));
      if (!open.ok) return open;
      const { findings } = await checkLearning(tx, learning);
      const found = findings.find((one) => one.field === input.field && one.kind === input.kind && one.text === input.text);
      if (!found) return refusal('FINDING_GONE', 'These words are no longer in the text.', 'text');
      if (!found.mayKeep) return refusal('FINDING_NEVER_KEPT', 'This tells who it was, so no reason can keep it. Say it in other words.', 'text');
      const reason = checkText(input.reason, { field: 'reason', code: 'FINDING_REASON', what: 'The reason', most: 500 });
      if (!reason.ok) return reason;
      const { field, kind, text } = input;
      await tx.table(KeptFindingRow).remove({ learningId: learning.id, field, kind, text });
      await tx.table(KeptFindingRow).add({
        ...{ id: newId(), clientId: learning.clientId, learningId: learning.id, field, kind, text },
        ...{ reason: reason.value, keptBy: viewer.personId, keptAt: instant(tx.now()) },
      });
      await tx.table(LearningRow).change(learning.id, input.version, { editedAt: instant(tx.now()) });
      return ok({ learningId: learning.id });
    });
  }
}
