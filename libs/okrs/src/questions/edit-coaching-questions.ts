import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import { CoachingQuestionSetRow } from './coaching-question-set.entity.js';
import { editQuestions, type TypedQuestion } from './edit-questions.rules.js';
import { canEditQuestions } from './question.policy.js';

export interface EditQuestionsInput {
  readonly idempotencyKey: string;
  readonly step: DraftStep;
  /** 0 while the usual questions are asked. */
  readonly version: number;
  readonly questions: readonly TypedQuestion[];
  /** Asks the usual ones again; what the practice wrote for the step is given up. */
  readonly restore: boolean;
}

/** A practice words the questions of one step in its own way, or goes back to the usual ones. Throws CONFLICT. */
@Injectable()
export class EditCoachingQuestions {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditQuestionsInput): Promise<Result<{ step: DraftStep }>> {
    const { step, version } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.edit-questions', input }, async (tx): Promise<Result<{ step: DraftStep }>> => {
      authorize(canEditQuestions(viewer), 'The practice’s coaches word these questions.');
      const table = tx.table(CoachingQuestionSetRow);
      const stored = await table.first({ step });
      const conflict = () => new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: stored?.version ?? 0 });
      if (input.restore) {
        if (stored && (await table.remove({ id: stored.id, version })) === 0) throw conflict();
        return ok({ step });
      }
      const edited = editQuestions(step, input.questions, stored?.questions ?? [], () => `own-${newId()}`);
      if (!edited.ok) return edited;
      const said = { questions: edited.value, updatedAt: instant(tx.now()), updatedBy: viewer.personId };
      if (stored) await table.change(stored.id, version, said);
      else if (version !== 0) throw conflict();
      else await table.add({ id: newId(), step, ...said });
      return ok({ step });
    });
  }
}
