import { ok, refusal } from '@cairn/kernel';
import type { Instant, Result } from '@cairn/kernel';
import type { WorkshopStatus } from '../workshops/workshop.kinds.js';

export interface Attempt {
  readonly id: string;
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
  readonly handedInAt: Instant | null;
}

export interface Standing {
  readonly passed: boolean;
  readonly attempts: number;
  readonly bestPercent: number | null;
  readonly openAttemptId: string | null;
}

/** The best attempt counts, however many there were before. */
export function quizStanding(attempts: readonly Attempt[]): Standing {
  const handedIn = attempts.filter((attempt) => attempt.handedInAt !== null);
  const percents = handedIn.flatMap((attempt) => attempt.scorePercent ?? []);
  return {
    passed: handedIn.some((attempt) => attempt.passed === true),
    attempts: handedIn.length,
    bestPercent: percents.length > 0 ? Math.max(...percents) : null,
    openAttemptId: attempts.find((attempt) => attempt.handedInAt === null)?.id ?? null,
  };
}

/** The quiz of a workshop is taken once it was held, as often as it takes to pass. */
export function mayTakeQuiz(workshop: { readonly status: WorkshopStatus; readonly quizId: string | null }, attempts: readonly Attempt[]): Result<true> {
  if (workshop.quizId === null) return refusal('QUIZ_NONE', 'There is no quiz with this workshop.');
  if (workshop.status === 'CANCELLED') return refusal('WORKSHOP_CANCELLED', 'This workshop was cancelled.');
  if (workshop.status === 'PLANNED') return refusal('WORKSHOP_NOT_STARTED', 'The quiz opens when the workshop was held.');
  return quizStanding(attempts).passed ? refusal('QUIZ_PASSED', 'You passed this quiz already.') : ok(true);
}
