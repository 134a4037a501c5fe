import { instant, newId, notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { WorkshopType } from '../workshops/workshop.kinds.js';
import { QuizRow } from './quiz.entity.js';
import type { QuizQuestion } from './quiz.rules.js';
import { usualQuizzes } from './usual-quizzes.js';

/** The practice's quiz for a type of workshop: its own, or from now on a copy of the usual one. Null where the type has none. */
export async function quizOfKit(tx: Tx, type: WorkshopType, byPersonId: string): Promise<string | null> {
  const own = await tx.table(QuizRow).first({ kit: type });
  if (own?.archivedAt) await tx.table(QuizRow).amend({ id: own.id }, { archivedAt: null });
  if (own) return own.id;
  const usual = usualQuizzes[type];
  if (!usual) return null;
  const id = newId();
  await tx.table(QuizRow).add({ id, kit: type, ...usual, archivedAt: null, updatedAt: instant(tx.now()), updatedBy: byPersonId });
  return id;
}

/** Throws NOT_FOUND for a quiz that is not there, or was put away. */
export async function demandQuiz(tx: Tx, id: string): Promise<void> {
  const quiz = await tx.table(QuizRow).get(id);
  if (quiz.archivedAt) throw notFound();
}

export const questionsOf = (quiz: Pick<QuizRow, 'questions'>): readonly QuizQuestion[] => quiz.questions as readonly QuizQuestion[];
