import { sameAnswer } from '../../ui/answer/answer-fields.js';

/** What is edited of one question of the template. */
export interface TemplateLine {
  readonly key: string;
  readonly value: unknown;
  readonly prefilled: boolean;
  readonly offered: readonly string[];
  readonly why: string;
  readonly note: string;
}

type Lines = readonly TemplateLine[];

/** The template as it is being written, with what it was opened with. */
export interface TemplateDraft {
  readonly base: Lines;
  readonly lines: Lines;
}

const of = (lines: Lines, key: string): TemplateLine | undefined => lines.find((line) => line.key === key);
const keysOf = (...all: readonly Lines[]): readonly string[] => [...new Set(all.flatMap((lines) => lines.map(({ key }) => key)))];

/** Questions that were changed, added or removed since. */
export const changedKeys = (before: Lines, after: Lines): readonly string[] =>
  keysOf(before, after).filter((key) => !sameAnswer(of(before, key), of(after, key)));

export const withLine = (lines: Lines, line: TemplateLine): Lines =>
  of(lines, line.key) ? lines.map((one) => (one.key === line.key ? line : one)) : [...lines, line];

export const withoutLine = (lines: Lines, key: string): Lines => lines.filter((line) => line.key !== key);

export interface MergedTemplate {
  readonly lines: Lines;
  /** Questions that both have changed, each in another way; a person chooses. Until then mine stands. */
  readonly both: readonly string[];
}

/** Two people edited the template: what only one of them touched is kept from each. */
export function mergeTemplates({ base, lines: mine }: TemplateDraft, theirs: Lines): MergedTemplate {
  const [byMe, byThem] = [changedKeys(base, mine), changedKeys(base, theirs)];
  const both = byMe.filter((key) => byThem.includes(key) && !sameAnswer(of(mine, key), of(theirs, key)));
  const lines = keysOf(theirs, mine).flatMap((key) => of(byMe.includes(key) ? mine : theirs, key) ?? []);
  return { lines, both };
}
