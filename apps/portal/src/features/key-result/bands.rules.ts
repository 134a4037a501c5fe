export interface Level {
  readonly name: string;
  readonly score: number;
  readonly value: number | null;
}

export interface Band {
  readonly name: string;
  readonly value: number;
  /** Where it lies between the start and the farthest level, 0 to 1; a falling figure runs the same way. */
  readonly at: number;
}

/** Levels set out along one line from the start; nothing for results that are told in words. */
export function bandsOf(levels: readonly Level[]): readonly Band[] {
  const known = levels.filter((level): level is Level & { value: number } => level.value !== null).sort((one, other) => one.score - other.score);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.value === last.value) return [];
  return known.map(({ name, value }) => ({ name, value, at: (value - first.value) / (last.value - first.value) }));
}

/** Whether two neighbours are so close that their labels need two lines. */
export const isCrowded = (bands: readonly Band[]): boolean => bands.some(({ at }, index) => index > 0 && at - (bands[index - 1]?.at ?? 0) < 0.16);

/** Where the figure of today lies on that line; what is beyond an end stands at the end. */
export function placeOf(value: number, bands: readonly Band[]): number | undefined {
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last) return undefined;
  return Math.min(1, Math.max(0, (value - first.value) / (last.value - first.value)));
}

/** The farthest level that the figure has reached; nothing before the first. */
export function reachedLevel(value: number, bands: readonly Band[]): Band | undefined {
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last) return undefined;
  const at = (value - first.value) / (last.value - first.value);
  return bands.slice(1).findLast((band) => at >= band.at);
}
