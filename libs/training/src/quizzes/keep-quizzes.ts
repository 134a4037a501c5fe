import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { QuizRow } from './quiz.entity.js';
import { checkQuiz, type QuizText } from './quiz.rules.js';

/** The practice's quizzes belong to its owner and its coaches. */
export const canKeepQuizzes = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH');

export interface AddQuizInput extends QuizText {
  readonly idempotencyKey: string;
}
export interface EditQuizInput extends AddQuizInput {
  readonly quizId: string;
  readonly version: number;
}
export interface ArchiveQuizInput {
  readonly idempotencyKey: string;
  readonly quizId: string;
  readonly version: number;
}

const keepers = 'The coaches keep the quizzes.';

@Injectable()
export class AddQuiz {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AddQuizInput): Promise<Result<{ quizId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.add-quiz', input }, async (tx) => {
      authorize(canKeepQuizzes(viewer), keepers);
      const read = checkQuiz(input);
      if (!read.ok) return read;
      const quizId = newId();
      await tx.table(QuizRow).add({ id: quizId, kit: null, ...read.value, archivedAt: null, updatedAt: instant(tx.now()), updatedBy: viewer.personId });
      return ok({ quizId });
    });
  }
}

/** Attempts that have begun keep their questions. Throws CONFLICT. */
@Injectable()
export class EditQuiz {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditQuizInput): Promise<Result<{ quizId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.edit-quiz', input }, async (tx) => {
      const quiz = await tx.table(QuizRow).get(input.quizId);
      authorize(canKeepQuizzes(viewer), keepers);
      if (quiz.archivedAt) return putAway;
      const read = checkQuiz(input);
      if (!read.ok) return read;
      await tx.table(QuizRow).change(quiz.id, input.version, { ...read.value, updatedAt: instant(tx.now()), updatedBy: viewer.personId });
      return ok({ quizId: quiz.id });
    });
  }
}

const putAway = refusal('QUIZ_ARCHIVED', 'This quiz was put away.');

/** Puts a quiz away; workshops that have it keep it. Throws CONFLICT. */
@Injectable()
export class ArchiveQuiz {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ArchiveQuizInput): Promise<Result<{ quizId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.archive-quiz', input }, async (tx) => {
      const quiz = await tx.table(QuizRow).get(input.quizId);
      authorize(canKeepQuizzes(viewer), keepers);
      if (quiz.archivedAt) return putAway;
      const at = instant(tx.now());
      await tx.table(QuizRow).change(quiz.id, input.version, { archivedAt: at, updatedAt: at, updatedBy: viewer.personId });
      return ok({ quizId: quiz.id });
    });
  }
}
