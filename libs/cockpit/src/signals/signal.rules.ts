import { dayIn, dayWords, daysBetween, listWords, shortDayWords, workingDaysBetween, type Day } from '@cairn/kernel';
import type { EngagementFacts } from '../engagement.facts.js';
import { trainingSignal } from '../training/training-signal.rules.js';

export const signalKinds = ['SPONSOR', 'TRAINING', 'RHYTHM', 'OUTCOME', 'INDEPENDENCE'] as const;
export type SignalKind = (typeof signalKinds)[number];
export type Health = 'ON_TRACK' | 'NEEDS_ATTENTION' | 'OFF_TRACK' | 'NO_DATA';

/** One reading with its cause in words. There is no score over several. */
export interface Signal {
  readonly kind: SignalKind;
  readonly health: Health;
  readonly reason: string;
  readonly since: Day | null;
  readonly path: string | null;
}

/** When a signal changes, in days; a practice may set its own. */
export interface SponsorThresholds {
  /** Working days that a decision may wait without a word. */
  readonly calmDays: number;
  /** Working days after which a waiting decision is off track. */
  readonly lateDays: number;
  /** Days without a visit of anybody who decides. */
  readonly unseenDays: number;
}

export interface TrainingThresholds {
  /** Working days before drafting below which somebody without a session puts training off track. */
  readonly shortDays: number;
  /** Working days below which they put it behind its pace. */
  readonly paceDays: number;
}

export type SignalThresholds = SponsorThresholds & TrainingThresholds;

export const usualThresholds: SignalThresholds = { calmDays: 3, lateDays: 7, unseenDays: 21, shortDays: 5, paceDays: 15 };

const severity: Record<Health, number> = { OFF_TRACK: 3, NEEDS_ATTENTION: 2, ON_TRACK: 1, NO_DATA: 0 };

/** Several readings are as good as the worst of them. */
export const worstOf = (signals: readonly Signal[]): Health =>
  signals.reduce<Health>((worst, signal) => (severity[signal.health] > severity[worst] ? signal.health : worst), 'NO_DATA');

/** A sponsor is with us while decisions do not wait and somebody who decides was here lately. */
export function sponsorSignal(facts: EngagementFacts, today: Day, limits: SponsorThresholds = usualThresholds): Signal {
  const path = `/c/${facts.clientSlug}/plan`;
  const reading = (health: Health, reason: string, since: Day | null): Signal => ({ kind: 'SPONSOR', health, reason, since, path });
  const set = facts.set;
  if (set?.status === 'WAITING' && set.sentAt) {
    const sentOn = dayIn(facts.timeZone, set.sentAt);
    const waited = workingDaysBetween(sentOn, today);
    const names = listWords(set.waitingFor.map((signer) => signer.name));
    const reason = `${set.changes === 1 ? 'A change waits' : `${set.changes} changes wait`} for ${names || 'the client'} since ${dayWords(sentOn, today)}.`;
    return reading(waited > limits.lateDays ? 'OFF_TRACK' : waited > limits.calmDays ? 'NEEDS_ATTENTION' : 'ON_TRACK', reason, sentOn);
  }
  const seenOn = facts.leadSeenAt ? dayIn(facts.timeZone, facts.leadSeenAt) : null;
  if (facts.plan && seenOn && daysBetween(seenOn, today) > limits.unseenDays)
    return reading('OFF_TRACK', `Nobody who decides was here since ${dayWords(seenOn, today)}.`, seenOn);
  if (facts.lastDecision) {
    const { on, workingDays } = facts.lastDecision;
    const took = workingDays === 0 ? 'the same day' : workingDays === 1 ? 'one working day' : `${workingDays} working days`;
    return reading('ON_TRACK', `Last decision took ${took} (${shortDayWords(on, today)}).`, on);
  }
  return reading('NO_DATA', 'Nothing has been sent for decision yet.', null);
}

const startOf = (facts: EngagementFacts, kind: 'TRAINING' | 'CYCLE'): Day | null => facts.phases.find((phase) => phase.kind === kind)?.startsOn ?? null;

/** Before its data can exist, a signal says from when it will. */
function awaited(kind: SignalKind, what: string, from: Day | null, today: Day): Signal {
  const when = from === null ? 'No dates yet.' : from > today ? `${what} ${dayWords(from, today)}.` : 'Nothing recorded yet.';
  return { kind, health: 'NO_DATA', reason: when, since: null, path: null };
}

/** The five signals of an engagement, always in the same order. */
export function signalsOf(facts: EngagementFacts, today: Day, limits: SignalThresholds = usualThresholds): Signal[] {
  const training = startOf(facts, 'TRAINING');
  const cycle = startOf(facts, 'CYCLE');
  return [
    sponsorSignal(facts, today, limits),
    trainingSignal(facts, today, limits) ?? awaited('TRAINING', 'Training starts', training, today),
    awaited('RHYTHM', 'Check-ins start with cycle 1,', cycle, today),
    awaited('OUTCOME', 'Starts with cycle 1,', cycle, today),
    awaited('INDEPENDENCE', 'Counted from cycle 1,', cycle, today),
  ];
}
