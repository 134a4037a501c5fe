import { learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { industryWords, regionWords, sizeWords } from '../../app/client-words.js';
import type { LearningFacet, LearningFilterInput, LearningPhase, LearningStrength, LearningTheme } from '../../graphql/graphql.js';

export const strengthWords: Readonly<Record<LearningStrength, string>> = {
  MANY: '5 clients and more',
  SOME: '2 to 4 clients',
  ONE: 'One client',
  NONE: 'Own experience',
};

interface FacetWords {
  readonly facet: LearningFacet;
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  /** Words of its values; a parameter brings its own. */
  readonly words: Readonly<Record<string, string>> | null;
}

/** In the order in which they stand on the page. */
export const facetWords: readonly FacetWords[] = [
  { facet: 'PHASE', name: 'phase', label: 'Phase', words: learningPhaseWords },
  { facet: 'THEME', name: 'theme', label: 'Theme', words: themeWords },
  { facet: 'PARAMETER', name: 'parameter', label: 'Parameter', words: null },
  { facet: 'STRENGTH', name: 'strength', label: 'Strength', words: strengthWords },
  { facet: 'INDUSTRY', name: 'industry', label: 'Industry', words: industryWords },
  { facet: 'SIZE', name: 'size', label: 'Size', words: sizeWords },
  { facet: 'REGION', name: 'region', label: 'Region', words: regionWords },
];

export const longestSearch = 200;

const valuesIn = (asked: URLSearchParams, name: string): string[] => {
  const words = facetWords.find((one) => one.name === name)?.words ?? null;
  return asked.getAll(name).filter((value) => value !== '' && value.length <= 60 && (words === null || value in words));
};

/** What was typed, as far as one searches for; the rest of a pasted page is left out. */
export const typedIn = (asked: URLSearchParams): { readonly text: string; readonly isCut: boolean } => {
  const typed = (asked.get('q') ?? '').replace(/\s+/g, ' ').trim();
  return { text: typed.slice(0, longestSearch).trim(), isCut: typed.length > longestSearch };
};

/** What the address asks of the list; anything it cannot mean is left out. */
export function filterIn(asked: URLSearchParams): LearningFilterInput {
  return {
    text: typedIn(asked).text || null,
    phases: valuesIn(asked, 'phase') as LearningPhase[],
    themes: valuesIn(asked, 'theme') as LearningTheme[],
    parameters: valuesIn(asked, 'parameter'),
    strengths: valuesIn(asked, 'strength') as LearningStrength[],
    industries: valuesIn(asked, 'industry'),
    sizes: valuesIn(asked, 'size'),
    regions: valuesIn(asked, 'region'),
  };
}

/** The address with one thing changed; the page of the old list does not stand in the new one. */
export function withAsked(asked: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(asked);
  next.delete('after');
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}

/** The part of the address that is a search, without where one stands in it. */
export function searchIn(asked: URLSearchParams): string {
  const next = new URLSearchParams(asked);
  for (const name of ['after', 'view']) next.delete(name);
  return next.toString();
}

/** The next page of the same list. */
export function pageAfter(asked: URLSearchParams, cursor: string | null): string {
  const next = new URLSearchParams(asked);
  next.set('after', cursor ?? '');
  return next.toString();
}
