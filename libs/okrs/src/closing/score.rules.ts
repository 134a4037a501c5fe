import { ok, refusal, type Result } from '@cairn/kernel';
import type { MachineRules } from '@cairn/deployment';
import type { KrTypeOfLine } from '../drafts/draft.facts.js';

type Scoring = MachineRules['scoring'];

/** The figures of a key result, and where it ended. */
export interface Scored {
  readonly krType: KrTypeOfLine;
  readonly baseline: number | null;
  readonly commitValue: number | null;
  readonly targetValue: number | null;
  readonly stretchValue: number | null;
}

interface Point {
  readonly value: number;
  readonly score: number;
}

const round = (score: number): number => Math.round(score * 100) / 100;

/**
 * A key result scores by where it ended between its levels: baseline 0, commit 0.3, target 0.7, stretch 1.0, straight lines between them, never less
 * than 0 or more than 1; the same downwards. Null where words, missing or crossed figures say nothing to compute from.
 */
export function computedScore(line: Scored, finalValue: number | null, scoring: Scoring): number | null {
  if (finalValue === null || line.krType !== 'METRIC') return null;
  const points = pointsOf(line, scoring);
  const [first, second] = points;
  if (!first || !second || !isOneWay(points)) return null;
  const up = second.value > first.value;
  const score = between(points, finalValue, up);
  if (score === null) return null;
  return scoring.system === 'confidenceThenBinary' ? (score >= 1 ? 1 : 0) : round(score);
}

/** Levels with their scores, as far as they are known; where the system knows none, baseline and the one goal. */
function pointsOf(line: Scored, { levels }: Scoring): readonly Point[] {
  const score = (name: string, usual: number): number => levels.find((level) => level.name === name)?.score ?? usual;
  const known: readonly (readonly [number | null, number])[] =
    levels.length > 0
      ? [
          [line.baseline, 0],
          [line.commitValue, score('commit', 0.3)],
          [line.targetValue, score('target', 0.7)],
          [line.stretchValue, score('stretch', 1)],
        ]
      : [
          [line.baseline, 0],
          [line.targetValue ?? line.stretchValue, 1],
        ];
  return known.flatMap(([value, points]) => (value === null ? [] : [{ value, score: points }]));
}

const isOneWay = (points: readonly Point[]): boolean => {
  const steps = points.slice(1).map((point, at) => point.value - (points[at]?.value ?? point.value));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
};

function between(points: readonly Point[], value: number, up: boolean): number | null {
  const beyond = (other: number): boolean => (up ? value >= other : value <= other);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  // Short of the lowest known level nothing is known, unless that level is the baseline itself.
  if (!beyond(first.value)) return first.score === 0 ? 0 : null;
  if (beyond(last.value)) return last.score;
  const at = points.findIndex((point) => !beyond(point.value));
  const [from, to] = [points[at - 1], points[at]];
  if (!from || !to) return null;
  return from.score + ((value - from.value) / (to.value - from.value)) * (to.score - from.score);
}

const allowed: Record<Scoring['system'], { readonly fits: (score: number) => boolean; readonly words: string }> = {
  stretchTargetCommit: { fits: () => true, words: '' },
  committedAspirational: { fits: () => true, words: '' },
  percent: { fits: () => true, words: '' },
  confidenceThenBinary: { fits: (score) => score === 0 || score === 1, words: 'By this plan a key result is reached or not: 1 or 0.' },
};

/** The champion states the score, from 0 to 1, or 1 and 0 only where the plan says reached or not. */
export function statedScore(score: number, { system }: Scoring): Result<number> {
  if (!(score >= 0 && score <= 1)) return refusal('SCORE_RANGE', 'A score lies between 0 and 1.', 'score');
  return allowed[system].fits(score) ? ok(round(score)) : refusal('SCORE_SYSTEM', allowed[system].words, 'score');
}

/** How far the stated score is from the computed one; null where one of them is missing. */
export const scoreGap = (stated: number | null, computed: number | null): number | null =>
  stated === null || computed === null ? null : round(stated - computed);
