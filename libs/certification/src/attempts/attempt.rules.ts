import { instant, ok, refusal } from '@cairn/kernel';
import type { Instant, Result } from '@cairn/kernel';
import type { AttemptFacts } from '../progress/path-facts.js';

export interface AttemptTerms {
  /** Null is without limit. */
  readonly given: number | null;
  readonly passPercent: number;
  readonly minutes: number | null;
  readonly graceMinutes: number;
}

/** A quiz or exam is begun while attempts are left and none was passed; an open attempt is gone on with. */
export function beginAttempt(attempts: readonly AttemptFacts[], terms: AttemptTerms): Result<{ readonly goOn: string } | { readonly number: number }> {
  const open = attempts.find((one) => one.handedInAt === null);
  if (open) return ok({ goOn: open.id });
  if (attempts.some((one) => one.passed === true)) return refusal('ATTEMPT_PASSED', 'You have passed this already.');
  if (terms.given !== null && attempts.length >= terms.given)
    return refusal('ATTEMPTS_USED', `You have used ${terms.given === 1 ? 'your attempt' : `all ${terms.given} attempts`}. Your director can give you another.`);
  return ok({ number: attempts.length + 1 });
}

const minuteMs = 60_000;

/** A timed attempt ends its minutes after it began. */
export const endOf = (startedAt: Date, minutes: number | null): Instant | null =>
  minutes === null ? null : instant(new Date(startedAt.getTime() + minutes * minuteMs));

/** What arrives within the grace still counts: a slow line is nobody's fault. After it, what was saved is what counts. The server's clock decides. */
export const isOver = (attempt: { readonly endsAt: Instant | null; readonly graceMinutes: number }, now: Date): boolean =>
  attempt.endsAt !== null && now.getTime() > Date.parse(attempt.endsAt) + attempt.graceMinutes * minuteMs;

/** The first full minute after the grace, when an attempt that nobody handed in is handed in as it was saved. */
export const handInDue = (endsAt: Instant, graceMinutes: number): Date =>
  new Date(Math.ceil((Date.parse(endsAt) + graceMinutes * minuteMs + 1) / minuteMs) * minuteMs);

/** The exam keeps its right answers to itself while it can still be taken again; a quiz is there to learn from. */
export const mayReveal = (kind: 'QUIZ' | 'EXAM', attempts: readonly Pick<AttemptFacts, 'handedInAt' | 'passed'>[], given: number | null): boolean => {
  const handedIn = attempts.filter((one) => one.handedInAt !== null);
  return kind === 'QUIZ' || handedIn.some((one) => one.passed === true) || (given !== null && handedIn.length >= given);
};
