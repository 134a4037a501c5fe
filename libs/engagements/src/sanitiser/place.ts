import type { FindingKind } from './finding.js';

/** Something found by its form, in the folded text. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
}

/** All matches of a pattern as places. */
export const placesOf = (plain: string, pattern: RegExp, kind: FindingKind): readonly Place[] =>
  [...plain.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length, kind }));
