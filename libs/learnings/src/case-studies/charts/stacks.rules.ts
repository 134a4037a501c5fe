export interface Dot {
  /** From 0 to 1. */
  readonly at: number;
  /** How many lie below it. */
  readonly level: number;
}

/** A dot is so wide on the axis; a divisor of the levels, so that they are met exactly. */
const bin = 0.025;

/** Scores that would cover each other are stacked; the lowest comes first. */
export function stacksOf(scores: readonly number[]): readonly Dot[] {
  const heights = new Map<number, number>();
  return [...scores]
    .sort((one, other) => one - other)
    .map((score) => {
      const at = Math.round(Math.round(score / bin) * bin * 1000) / 1000;
      const level = heights.get(at) ?? 0;
      heights.set(at, level + 1);
      return { at, level };
    });
}
