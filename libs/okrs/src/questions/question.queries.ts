import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import type { Instant } from '@cairn/kernel';
import { availableAction, Db } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import { stepCatalogue, type StepDefinition } from '../drafts/step.catalogue.js';
import { canEditQuestions } from './question.policy.js';
import type { CoachingQuestion as StoredQuestion } from './question.js';
import type { StepQuestions } from './question.types.js';
import { usualQuestions } from './usual-questions.js';

interface StoredSet {
  readonly step: DraftStep;
  readonly questions: readonly StoredQuestion[];
  readonly version: number;
  readonly changedAt: Instant;
  readonly changedBy: string | null;
}

const storedSets = `
  select q.step, q.questions, q.version, instant_text(q.updated_at) as "changedAt",
         (select p.name from person p where $3 and p.practice_id = $1 and p.id = q.updated_by) as "changedBy"
  from coaching_question_set q
  where q.practice_id = $1 and ($2::text is null or q.step = $2)`;

@Injectable()
export class QuestionQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The questions of all steps, or of one; one statement. */
  async ofSteps(viewer: Viewer, step?: DraftStep | null): Promise<StepQuestions[]> {
    const sets = await this.db.read(viewer, (tx) => tx.rows<StoredSet>(storedSets, [step ?? null, canEditQuestions(viewer)]));
    const asked = stepCatalogue.filter(({ key }) => !step || key === step);
    return asked.map((one) =>
      questionsView(
        one,
        sets.find((set) => set.step === one.key),
        viewer,
      ),
    );
  }
}

function questionsView({ key: step, title, question: asks }: StepDefinition, stored: StoredSet | undefined, viewer: Viewer): StepQuestions {
  const usual = usualQuestions[step];
  const may = canEditQuestions(viewer);
  const verdict = (allowed: string) => (may ? { allowed } : { forbidden: 'The practice’s coaches word these questions.' });
  return {
    id: step,
    step,
    title,
    asks,
    usual: usual.map(({ key, text }) => ({ key, text, usualText: null })),
    questions: (stored?.questions ?? usual).map(({ key, text }) => {
      const before = usual.find((question) => question.key === key)?.text;
      return { key, text, usualText: before === undefined || before === text ? null : before };
    }),
    isEdited: stored !== undefined,
    version: stored?.version ?? 0,
    changedAt: stored?.changedAt ?? null,
    changedBy: stored?.changedBy ?? null,
    availableActions: [
      availableAction('editCoachingQuestions', verdict('Edit')),
      ...(stored ? [availableAction('restoreCoachingQuestions', verdict('Restore the usual questions'))] : []),
    ],
  };
}
