import { ok, refusal, typed } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { FeedbackPace, WorkshopStatus } from '../workshops/workshop.kinds.js';

export interface Feedback {
  readonly useful: number;
  readonly pace: FeedbackPace;
  readonly helped: string | null;
  readonly missing: string | null;
}

/** Whoever was there, for however long, says once how it was, and may change their mind. */
export function mayGiveFeedback(workshop: { readonly status: WorkshopStatus }, minutesAttended: number | null): Result<true> {
  if (workshop.status !== 'HELD') return refusal('WORKSHOP_NOT_HELD', 'Say how it was once the workshop was held.');
  return (minutesAttended ?? 0) > 0 ? ok(true) : refusal('FEEDBACK_NOT_THERE', 'Those who were there say how it was.');
}

export function readFeedback(asked: { useful: number; pace: FeedbackPace; helped: string; missing: string }): Result<Feedback> {
  if (!Number.isInteger(asked.useful) || asked.useful < 1 || asked.useful > 5)
    return refusal('FEEDBACK_USEFUL', 'Choose from 1 (not useful) to 5 (very useful).', 'useful');
  const helped = typed(asked.helped, 'helped', 'What helped', 1000);
  if (!helped.ok) return helped;
  const missing = typed(asked.missing, 'missing', 'What was missing', 1000);
  if (!missing.ok) return missing;
  return ok({ useful: asked.useful, pace: asked.pace, helped: helped.value || null, missing: missing.value || null });
}

export interface FeedbackCounts {
  readonly answers: number;
  /** How many chose 1, 2, 3, 4 and 5. */
  readonly useful: readonly number[];
  readonly tooSlow: number;
  readonly right: number;
  readonly tooFast: number;
  readonly helped: readonly string[];
  readonly missing: readonly string[];
}

/** Coaches read counts and words, never who said them. */
export function countFeedback(all: readonly Feedback[]): FeedbackCounts {
  const paced = (pace: FeedbackPace): number => all.filter((one) => one.pace === pace).length;
  const words = (of: (one: Feedback) => string | null): string[] => all.flatMap((one) => of(one) ?? []).sort((one, other) => one.localeCompare(other));
  return {
    answers: all.length,
    useful: [1, 2, 3, 4, 5].map((choice) => all.filter((one) => one.useful === choice).length),
    ...{ tooSlow: paced('TOO_SLOW'), right: paced('RIGHT'), tooFast: paced('TOO_FAST') },
    ...{ helped: words((one) => one.helped), missing: words((one) => one.missing) },
  };
}
