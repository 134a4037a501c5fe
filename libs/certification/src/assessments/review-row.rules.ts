import { daysBetween, listWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { RoundStatus } from '../assignments/round.rules.js';
import type { HeldAssessment, Settler } from './assessment.rules.js';
import { takePlace } from './assessment.rules.js';

export interface WaitingRound {
  readonly status: RoundStatus;
  readonly secondAssessor: boolean;
  readonly settlers: readonly Settler[];
  readonly held: readonly (HeldAssessment & { readonly name: string })[];
  /** Given answers are not named before the round is settled. */
  readonly ownMentee: boolean;
}

export interface QueueReader {
  readonly personId: string;
  /** Gives answers at all. */
  readonly assesses: boolean;
}

function settlerWords(settlers: readonly Settler[]): string {
  if (settlers.length === 0) return 'somebody who becomes an assessor';
  return settlers.some(({ directs }) => directs) ? 'the director' : 'another assessor';
}

/** For whom a round waits, seen by one reader: themselves where they can answer it, whoever began it, or any assessor. */
export function waitsFor(round: WaitingRound, reader: QueueReader): { readonly waitsFor: string; readonly mine: boolean; readonly because: string | null } {
  const place = takePlace(round, round.held, reader);
  const mine = reader.assesses && !round.ownMentee && place.ok;
  if (mine) return { waitsFor: 'you', mine, because: null };
  const reading = round.held.filter((one) => !one.given && one.assessorId !== reader.personId).map((one) => one.name);
  const who = reading.length > 0 ? listWords(reading) : round.status === 'TO_DIRECTOR' ? settlerWords(round.settlers) : 'an assessor';
  const because = !reader.assesses ? null : round.ownMentee ? 'Your own mentee: somebody else grades this.' : place.ok ? null : place.error.message;
  return { waitsFor: who, mine, because };
}

/** Days since something was handed in, by the cohort’s calendar; and whether its promised day is over. */
export const ageOf = (handedInOn: Day, promisedOn: Day, today: Day): { readonly ageDays: number; readonly overdue: boolean } => ({
  ageDays: Math.max(0, daysBetween(handedInOn, today)),
  overdue: today > promisedOn,
});
