import { Inject, Injectable } from '@nestjs/common';
import { instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { recomputeClearance } from '../clearance/recompute-clearance.js';
import { checkAnswers, gradeAttempt, type AttemptQuestion, type QuizAnswer } from './attempt.rules.js';
import { QuizAttemptRow } from './quiz.entity.js';

export interface SendQuizAnswersInput {
  readonly idempotencyKey: string;
  readonly attemptId: string;
  readonly answers: readonly QuizAnswer[];
}

/** Hands an attempt in, once; only then are the right answers told. Throws NOT_FOUND for attempts of others. */
@Injectable()
export class SendQuizAnswers {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SendQuizAnswersInput): Promise<Result<{ attemptId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.send-quiz-answers', input }, async (tx) => {
      const attempt = await tx.table(QuizAttemptRow).get(input.attemptId);
      if (attempt.personId !== viewer.personId) throw notFound();
      const handedInBefore = refusal('QUIZ_HANDED_IN', 'These answers are handed in already.');
      if (attempt.handedInAt !== null) return handedInBefore;
      const questions = attempt.questions as readonly AttemptQuestion[];
      const known = checkAnswers(questions, input.answers);
      if (!known.ok) return known;
      const { scorePercent, passed } = gradeAttempt(questions, input.answers, attempt.passPercent);
      const handedIn = { answers: input.answers, scorePercent, passed, handedInAt: instant(tx.now()) };
      // Of two at once the first one counts.
      const written = await tx.rows(
        `update quiz_attempt set answers = $3, score_percent = $4, passed = $5, handed_in_at = $6 where practice_id = $1 and id = $2 and handed_in_at is null returning id`,
        [attempt.id, JSON.stringify(handedIn.answers), scorePercent, passed, handedIn.handedInAt],
      );
      if (written.length === 0) return handedInBefore;
      const { engagementId, clientId, workshopId, personId } = attempt;
      if (passed) await recomputeClearance(tx, { engagementId, clientId, personIds: [personId], cause: { kind: 'QUIZ_ANSWERED', workshopId } });
      return ok({ attemptId: attempt.id });
    });
  }
}
