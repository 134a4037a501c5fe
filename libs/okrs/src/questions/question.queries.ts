import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { draftSteps, type DraftStep } from '../drafts/draft-steps.js';
import { canEditQuestions } from './question.policy.js';
import type { CoachingQuestion as StoredQuestion } from './question.js';
import type { StepQuestions } from './question.types.js';
import { usualQuestions } from './usual-questions.js';

interface StoredSet {
  readonly step: DraftStep;
  readonly questions: readonly StoredQuestion[];
  readonly version: number;
}

@Injectable()
export class QuestionQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The questions of all steps, or of one; one statement. */
  async ofSteps(viewer: Viewer, step?: DraftStep | null): Promise<StepQuestions[]> {
    const sets = await this.db.read(viewer, (tx) =>
      tx.rows<StoredSet>(`select step, questions, version from coaching_question_set where practice_id = $1 and ($2::text is null or step = $2)`, [
        step ?? null,
      ]),
    );
    const asked = draftSteps.filter((one) => !step || one === step);
    return asked.map((one) =>
      questionsView(
        one,
        sets.find((set) => set.step === one),
        viewer,
      ),
    );
  }
}

function questionsView(step: DraftStep, stored: StoredSet | undefined, viewer: Viewer): StepQuestions {
  const usual = usualQuestions[step];
  const may = canEditQuestions(viewer);
  const verdict = (allowed: string) => (may ? { allowed } : { forbidden: 'The practice’s coaches word these questions.' });
  return {
    id: step,
    step,
    questions: (stored?.questions ?? usual).map(({ key, text }) => {
      const before = usual.find((question) => question.key === key)?.text;
      return { key, text, usualText: before === undefined || before === text ? null : before };
    }),
    isEdited: stored !== undefined,
    version: stored?.version ?? 0,
    availableActions: [
      availableAction('editCoachingQuestions', verdict('Edit')),
      ...(stored ? [availableAction('restoreCoachingQuestions', verdict('Restore the usual questions'))] : []),
    ],
  };
}
