import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { LearningPhase, LearningTexts, LearningTheme } from '../learning-kinds.js';
import { LearningRow } from './learning.entity.js';
import { checkTexts, mayEdit, stageOf } from './learning.rules.js';
import { learningToWrite, outOfBin } from './load-learning.js';

export interface EditLearningInput extends LearningTexts {
  readonly idempotencyKey: string;
  readonly learningId: string;
  readonly version: number;
  readonly phase?: LearningPhase | null;
  readonly theme?: LearningTheme | null;
  readonly parameterKey?: string | null;
}

/** The author goes on writing. Throws CONFLICT. */
@Injectable()
export class EditLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditLearningInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.edit', input }, async (tx) => {
      const learning = await learningToWrite(tx, viewer, input.learningId);
      const there = outOfBin(learning);
      if (!there.ok) return there;
      const open = mayEdit(stageOf(learning.visibility, learning.copy));
      if (!open.ok) return open;
      const { sentence, expected, happened, why, advice, holdsWhen, failsWhen } = input;
      const texts = checkTexts({ sentence, expected, happened, why, advice, holdsWhen, failsWhen });
      if (!texts.ok) return texts;
      await tx.table(LearningRow).change(learning.id, input.version, {
        ...texts.value,
        phase: input.phase ?? null,
        theme: input.theme ?? null,
        parameterKey: input.parameterKey ?? null,
        editedAt: instant(tx.now()),
      });
      return ok({ learningId: learning.id });
    });
  }
}
