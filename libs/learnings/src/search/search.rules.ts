import { addDays, AppError, type Day } from '@cairn/kernel';
import type { LearningPhase, LearningTheme } from '../learning-kinds.js';

/** How many clients agree: from none (one’s own experience) to five and more. */
export const strengths = ['NONE', 'ONE', 'SOME', 'MANY'] as const;
export type Strength = (typeof strengths)[number];

export const searchFacets = ['PHASE', 'THEME', 'PARAMETER', 'INDUSTRY', 'SIZE', 'REGION', 'STRENGTH'] as const;
export type SearchFacet = (typeof searchFacets)[number];

export interface LearningFilter {
  readonly text?: string | null;
  readonly phases?: readonly LearningPhase[] | null;
  readonly themes?: readonly LearningTheme[] | null;
  readonly parameters?: readonly string[] | null;
  readonly industries?: readonly string[] | null;
  readonly sizes?: readonly string[] | null;
  readonly regions?: readonly string[] | null;
  readonly strengths?: readonly Strength[] | null;
}

export const longestSearch = 200;

/** Nobody searches for a whole document: two hundred characters are a long question. Throws BAD_USER_INPUT. */
export function searchText(typed: string | null | undefined): string {
  const text = (typed ?? '').replace(/\s+/gu, ' ').trim();
  if (text.length > longestSearch) throw new AppError('BAD_USER_INPUT', `Search for at most ${longestSearch} characters.`, { field: 'text' });
  return text;
}

/** Without a chosen value a facet lets everything through. */
const chosen = <T>(values: readonly T[] | null | undefined): readonly T[] | undefined => (values && values.length > 0 ? [...new Set(values)] : undefined);

/** What the search function is asked. Throws BAD_USER_INPUT. */
export const searchQuestion = (filter: LearningFilter, counted: boolean): object => ({
  text: searchText(filter.text),
  phases: chosen(filter.phases),
  themes: chosen(filter.themes),
  parameters: chosen(filter.parameters),
  industries: chosen(filter.industries),
  sizes: chosen(filter.sizes),
  regions: chosen(filter.regions),
  strengths: chosen(filter.strengths),
  counted,
});

/** What nobody has found true for a year fades, and asks to be confirmed. */
export const isOld = (confirmedOn: Day | null, today: Day): boolean => confirmedOn !== null && confirmedOn < addDays(today, -365);
