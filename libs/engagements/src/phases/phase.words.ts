import { dayWords, daysBetween, type Day } from '@cairn/kernel';
import type { PhaseKind, PlannedPhase } from './phase.rules.js';

const names: Record<PhaseKind, string> = { DEPLOYMENT: 'Deployment', TRAINING: 'Training', CYCLE: 'Cycle', RESET: 'Reset', HANDOVER: 'Hand-over' };

export const phaseName = (phase: { kind: PhaseKind; cycleNumber: number | null }): string =>
  phase.kind === 'CYCLE' ? `Cycle ${phase.cycleNumber ?? 1}` : names[phase.kind];

export type PhaseState = 'DONE' | 'NOW' | 'AHEAD';

/** A phase is done the day after its last day, and ahead until its first. */
export const phaseState = (phase: { startsOn: Day; endsOn: Day }, on: Day): PhaseState => (phase.endsOn < on ? 'DONE' : phase.startsOn > on ? 'AHEAD' : 'NOW');

export interface CurrentPhase<P> {
  readonly phase: P;
  /** Counted from 1. */
  readonly week: number;
  readonly weeks: number;
}

/** Where a plan stands on a day: inside a phase and in which of its weeks, or nowhere. */
export function currentPhase<P extends PlannedPhase>(phases: readonly P[], on: Day): CurrentPhase<P> | undefined {
  const phase = phases.find((one) => phaseState(one, on) === 'NOW');
  if (!phase) return undefined;
  const weeks = Math.max(1, Math.round((daysBetween(phase.startsOn, phase.endsOn) + 1) / 7));
  return { phase, weeks, week: Math.min(weeks, Math.floor(daysBetween(phase.startsOn, on) / 7) + 1) };
}

export interface EngagementMoment {
  readonly status: 'ACTIVE' | 'PAUSED' | 'CLOSED';
  readonly pausedOn: Day | null;
  readonly closedOn: Day | null;
}

/** Where an engagement stands, in words: "Cycle 2, week 6 of 13". */
export function momentWords(engagement: EngagementMoment, phases: readonly PlannedPhase[], on: Day): string {
  if (engagement.status === 'CLOSED') return engagement.closedOn ? `Closed on ${dayWords(engagement.closedOn, on)}` : 'Closed';
  if (engagement.status === 'PAUSED') return engagement.pausedOn ? `Paused since ${dayWords(engagement.pausedOn, on)}` : 'Paused';
  const now = currentPhase(phases, on);
  if (now) return now.weeks === 1 ? phaseName(now.phase) : `${phaseName(now.phase)}, week ${now.week} of ${now.weeks}`;
  const next = phases.find((phase) => phase.startsOn > on);
  if (next) return `${phaseName(next)} starts on ${dayWords(next.startsOn, on)}`;
  const last = phases.at(-1);
  return last ? `Plan ended on ${dayWords(last.endsOn, on)}` : 'No dates yet';
}
