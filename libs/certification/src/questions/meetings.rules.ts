import type { AttemptQuestion } from '../attempts/draw.rules.js';
import { grade, type Answer } from '../attempts/grade.rules.js';

/** Somebody meets a question in an attempt that was handed in. */
export interface Meeting {
  /** As it stood then. */
  readonly question: AttemptQuestion;
  /** Null where it was left out. */
  readonly answer: Answer | null;
  /** 0 to 1; 1 is right. */
  readonly share: number;
  /** How right the other questions of the attempt were, 0 to 1; null where it was the only one. */
  readonly rest: number | null;
}

export interface MetIn {
  readonly traineeId: string;
  readonly questions: readonly AttemptQuestion[];
  readonly answers: readonly Answer[];
}

/** Only the first time counts that somebody meets a question: later they have read why. By what was asked; attempts in the order in which they were handed in. */
export function firstMeetings(attempts: readonly MetIn[]): ReadonlyMap<string, readonly Meeting[]> {
  const met = new Map<string, Meeting[]>();
  const seen = new Set<string>();
  for (const { traineeId, questions, answers } of attempts) {
    const shares = grade(questions, answers, 100).results.map((result) => result.share);
    const all = shares.reduce((sum, share) => sum + share, 0);
    questions.forEach((question, at) => {
      const key = JSON.stringify([traineeId, question.text]);
      if (seen.has(key)) return;
      seen.add(key);
      const share = shares[at] ?? 0;
      const answer = answers.find((one) => one.question === question.key) ?? null;
      const meeting = { question, answer, share, rest: questions.length < 2 ? null : (all - share) / (questions.length - 1) };
      met.set(question.text, [...(met.get(question.text) ?? []), meeting]);
    });
  }
  return met;
}
