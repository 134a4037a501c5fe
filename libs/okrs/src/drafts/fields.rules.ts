import { refusal, type Result } from '@cairn/kernel';

type Values = Readonly<Record<string, unknown>>;

/** Of what is asked, the fields that are not so already. What was not said is not asked. */
export function differing(asked: Values, stored: object): string[] {
  const current = stored as Values;
  return Object.keys(asked).filter((field) => asked[field] !== undefined && asked[field] !== current[field]);
}

/** One field that two people changed. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: string | null;
  readonly theirs: string | null;
}

const words = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null;

/** What somebody asked beside what is stored by now, field by field: nothing of either is lost. */
export const conflictsOf = (asked: Values, stored: object): FieldConflict[] =>
  differing(asked, stored).map((field) => ({ field, mine: words(asked[field]), theirs: words((stored as Values)[field]) }));

/** An edit counts for what its writer saw; what was changed meanwhile is shown to them, never overwritten. */
export const changedMeanwhile = (code: string): Result<never> =>
  refusal(code, 'Somebody else changed this since you opened it. Both versions are kept: compare them and choose.', 'version');
