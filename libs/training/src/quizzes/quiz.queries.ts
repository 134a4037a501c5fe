import { Inject, Injectable } from '@nestjs/common';
import { notFound, type Instant } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { WorkshopType } from '../workshops/workshop.kinds.js';
import { gradeAttempt, type AttemptQuestion, type QuizAnswer } from './attempt.rules.js';
import type { QuizAttempt } from './quiz-attempt.types.js';
import { questionsOf } from './quizzes.repository.js';
import type { Quiz, QuizQuestion } from './quiz.types.js';

interface StoredAttempt {
  readonly id: string;
  readonly workshopId: string;
  readonly title: string;
  readonly number: number;
  readonly passPercent: number;
  readonly questions: readonly AttemptQuestion[];
  readonly answers: readonly QuizAnswer[] | null;
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
  readonly startedAt: Instant;
  readonly handedInAt: Instant | null;
}

type StoredQuiz = Omit<Quiz, 'questions' | 'kit'> & { readonly kit: string | null; readonly questions: unknown };

const quizzes = `select id, kit, title, pass_percent as "passPercent", questions, instant_text(updated_at) as "updatedAt", version from quiz where practice_id = $1 and archived_at is null`;
const shown = (quiz: StoredQuiz): Quiz => ({ ...quiz, kit: quiz.kit as WorkshopType | null, questions: [...questionsOf(quiz)] as QuizQuestion[] });

@Injectable()
export class QuizQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** All of the practice, with their right answers: for those who keep them. */
  async all(viewer: Viewer): Promise<Quiz[]> {
    const found = await this.db.read(viewer, (tx) => tx.rows<StoredQuiz>(`${quizzes} order by lower(title), id`));
    return found.map(shown);
  }

  /** Null for one that was put away. */
  async byId(viewer: Viewer, id: string): Promise<Quiz | null> {
    const found = await this.db.read(viewer, (tx) => tx.row<StoredQuiz>(`${quizzes} and id = $2`, [id]));
    return found ? shown(found) : null;
  }

  /** One's own attempt; nothing of what is right leaves before it is handed in. Throws NOT_FOUND. */
  async attempt(viewer: Viewer, id: string): Promise<QuizAttempt> {
    const found = await this.db.read(viewer, (tx) =>
      tx.row<StoredAttempt>(
        `select a.id, a.workshop_id as "workshopId", q.title, a.number, a.pass_percent as "passPercent", a.questions, a.answers, a.score_percent as "scorePercent", a.passed,
                instant_text(a.started_at) as "startedAt", instant_text(a.handed_in_at) as "handedInAt"
           from quiz_attempt a join quiz q on q.practice_id = $1 and q.id = a.quiz_id where a.practice_id = $1 and a.id = $2 and a.person_id = $3`,
        [id, viewer.personId],
      ),
    );
    if (!found) throw notFound();
    const { questions, answers, ...attempt } = found;
    return {
      ...attempt,
      questions: questions.map(({ key, kind, text, options }) => ({
        key,
        kind,
        text,
        options: options.map((option) => ({ key: option.key, text: option.text })),
      })),
      results: attempt.handedInAt === null ? [] : [...gradeAttempt(questions, answers ?? [], attempt.passPercent).results],
    };
  }
}
