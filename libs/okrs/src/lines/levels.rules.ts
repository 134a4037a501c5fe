import type { LineDirection } from '../drafts/draft.facts.js';

/** The figures of a key result with levels; null while not known. */
export interface Levels {
  readonly direction: LineDirection | null;
  readonly baseline: number | null;
  readonly commitValue: number | null;
  readonly targetValue: number | null;
  readonly stretchValue: number | null;
}

/** Where commit and target stand between baseline and stretch: 0.3 and 0.7 in the usual scoring. */
export interface LevelShares {
  readonly commit: number;
  readonly target: number;
}

export const usualShares: LevelShares = { commit: 0.3, target: 0.7 };

export interface SuggestedLevels {
  readonly commitValue: number;
  readonly targetValue: number;
}

const decimalsOf = (figure: number): number => {
  const [, decimals = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(figure)) ?? [];
  return Math.max(0, decimals.length - Number(exponent));
};

/** As fine as the figures that are given, and finer only where the way between them is short. */
function fineness(from: number, to: number): number {
  const way = Math.abs(to - from);
  const needed = way >= 10 ? 0 : way >= 1 ? 1 : Math.min(15, 1 + Math.ceil(-Math.log10(way)));
  return Math.min(15, Math.max(decimalsOf(from), decimalsOf(to), needed));
}

const rounded = (figure: number, decimals: number): number => Number(figure.toFixed(decimals));

/** Where only baseline and stretch are known, commit and target lie on the way from one to the other; no suggestion where there is no way. */
export function suggestLevels(baseline: number | null, stretch: number | null, shares: LevelShares = usualShares): SuggestedLevels | null {
  if (baseline === null || stretch === null || baseline === stretch) return null;
  const decimals = fineness(baseline, stretch);
  const at = (share: number): number => rounded(baseline + share * (stretch - baseline), decimals);
  return { commitValue: at(shares.commit), targetValue: at(shares.target) };
}

/** The direction that the figures themselves show. */
export function directionOf({ baseline, commitValue, targetValue, stretchValue }: Levels): LineDirection | null {
  const known = [baseline, commitValue, targetValue, stretchValue].filter((figure) => figure !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return last > first ? 'INCREASE' : 'DECREASE';
}

export type LevelName = 'baseline' | 'commitValue' | 'targetValue' | 'stretchValue';

const names: Record<LevelName, string> = { baseline: 'the baseline', commitValue: 'commit', targetValue: 'target', stretchValue: 'stretch' };
const inOrder: readonly LevelName[] = ['baseline', 'commitValue', 'targetValue', 'stretchValue'];

/** Two neighbours that do not stand in their order. */
export interface LevelFault {
  readonly field: LevelName;
  readonly words: string;
}

/** Baseline, commit, target, stretch go one way, each further than the one before: up for an increase, down for a decrease. Missing ones are passed over. */
export function levelFault(levels: Levels): LevelFault | null {
  const direction = levels.direction ?? directionOf(levels);
  const known = inOrder.flatMap((field) => (levels[field] === null ? [] : [{ field, figure: levels[field] }]));
  for (const [at, { field, figure }] of known.entries()) {
    const before = known[at - 1];
    if (!before) continue;
    if (figure === before.figure) return { field, words: `${capital(names[field])} equals ${names[before.field]}. Each level is a step of its own.` };
    if (figure > before.figure !== (direction === 'INCREASE'))
      return { field, words: `${capital(names[field])} should be ${direction === 'INCREASE' ? 'above' : 'below'} ${names[before.field]}.` };
  }
  return null;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
