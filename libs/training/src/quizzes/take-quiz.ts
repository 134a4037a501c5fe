import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { whileEngaged } from '../workshops/workshop.rules.js';
import { isOnRoster, notOnRoster, workshopToChange } from '../workshops/workshops.repository.js';
import { attemptOf } from './attempt.rules.js';
import { QuizAttemptRow, QuizRow } from './quiz.entity.js';
import { mayTakeQuiz, quizStanding } from './quiz-standing.rules.js';
import { questionsOf } from './quizzes.repository.js';

export interface TakeQuizInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
}

/** Begins an attempt with the questions as they are now, or goes on with the one that is open. */
@Injectable()
export class TakeQuiz {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: TakeQuizInput): Promise<Result<{ attemptId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.take-quiz', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      if (!(await isOnRoster(tx, workshop.engagementId, viewer.personId))) return notOnRoster;
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const mine = workshop.attempts.filter((one) => one.personId === viewer.personId);
      const may = mayTakeQuiz(workshop, mine);
      if (!may.ok) return may;
      const { openAttemptId } = quizStanding(mine);
      if (openAttemptId !== null) return ok({ attemptId: openAttemptId });
      const quiz = await tx.table(QuizRow).get(workshop.quizId ?? '');
      const attemptId = newId();
      const { clientId, engagementId } = workshop;
      await tx.table(QuizAttemptRow).add({
        ...{ id: attemptId, clientId, engagementId, workshopId: workshop.id, personId: viewer.personId, quizId: quiz.id, number: mine.length + 1 },
        ...{ questions: attemptOf(questionsOf(quiz), Math.random), passPercent: quiz.passPercent, answers: null, scorePercent: null, passed: null },
        ...{ startedAt: instant(tx.now()), handedInAt: null },
      });
      return ok({ attemptId });
    });
  }
}
