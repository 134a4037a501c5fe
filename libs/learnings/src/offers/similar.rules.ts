import type { LearningBands, LearningPhase, LearningTheme } from '../learning-kinds.js';

/** Where somebody stands at this moment: what a learning has to resemble to be of use. */
export interface Situation {
  readonly bands: LearningBands;
  readonly phase: LearningPhase | null;
  readonly theme: LearningTheme | null;
  readonly parameterKey: string | null;
}

export interface Candidate extends Situation {
  readonly id: string;
  /** How well the words fit, 0 to 1; 0 where no words were compared. */
  readonly wordsFit: number;
  readonly seenCount: number;
  /** At how many clients it is used now. */
  readonly citedCount: number;
  readonly isOld: boolean;
  /** Answers to "did it help?" of everybody so far. */
  readonly helped: number;
  readonly notHelped: number;
  /** What this reader said of it at this step; null: nothing yet. */
  readonly helpedMe: boolean | null;
}

const weights = { parameter: 8, phase: 3, theme: 4, words: 6, industry: 2, size: 1, region: 0.5, cycle: 1, level: 0.5 } as const;
const same = <T>(one: T | null, other: T | null): boolean => one !== null && one === other;

/** How alike two situations are: what is decided weighs most, then what it is about, then who it comes from. */
export function alikeness(candidate: Candidate, { bands, phase, theme, parameterKey }: Situation): number {
  const levels = candidate.bands.levels.filter((level) => bands.levels.includes(level)).length;
  return (
    (same(candidate.parameterKey, parameterKey) ? weights.parameter : 0) +
    (same(candidate.phase, phase) ? weights.phase : 0) +
    (same(candidate.theme, theme) ? weights.theme : 0) +
    weights.words * Math.min(Math.max(candidate.wordsFit, 0), 1) +
    (same(candidate.bands.industry, bands.industry) ? weights.industry : 0) +
    (same(candidate.bands.sizeBand, bands.sizeBand) ? weights.size : 0) +
    (same(candidate.bands.region, bands.region) ? weights.region : 0) +
    (same(candidate.bands.cycleNumber, bands.cycleNumber) ? weights.cycle : 0) +
    Math.min(levels, 2) * weights.level
  );
}

/** What helped others is worth more, what did not is worth less; one answer alone says little, and nobody has answered yet is neither. */
export const trust = ({ helped, notHelped }: Pick<Candidate, 'helped' | 'notHelped'>): number => (helped + 2) / (helped + notHelped + 4) / 0.5;

const more = (clients: number): number => Math.log2(1 + Math.min(clients, 15));

/** More clients are a better reason, but five are not five times one; being used is a weaker one than having been seen. What nobody has confirmed for a year counts half. */
const weightOf = (candidate: Candidate): number =>
  (1 + more(candidate.seenCount) / 4 + more(candidate.citedCount) / 8) * trust(candidate) * (candidate.isOld ? 0.5 : 1);

/** Below this nothing is offered: an empty margin is better than a stray hint. */
export const worthOffering = 5;

/** The few learnings that fit best. What did not help this reader at this step does not come back. */
export function rankOffers<C extends Candidate>(candidates: readonly C[], situation: Situation, most = 3): readonly C[] {
  return candidates
    .filter(({ helpedMe }) => helpedMe !== false)
    .map((candidate) => ({ candidate, alike: alikeness(candidate, situation) }))
    .filter(({ alike }) => alike >= worthOffering)
    .map(({ candidate, alike }) => ({ candidate, score: alike * weightOf(candidate) }))
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
