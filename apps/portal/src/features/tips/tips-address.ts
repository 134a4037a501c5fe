import { themeWords } from '../../app/learning-words.js';
import type { LearningTheme, TipFilterInput } from '../../graphql/graphql.js';

export const longestSearch = 200;

/** What the list shows, by its name in the address. */
export const shownChoices = [
  { value: '', label: 'Everything' },
  { value: 'tips', label: 'Tips' },
  { value: 'questions', label: 'Questions' },
  { value: 'open', label: 'Questions without an accepted answer' },
  { value: 'followed', label: 'What I follow' },
  { value: 'mine', label: 'What I wrote' },
] as const;

interface FacetCount {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

/** Each choice says how many posts it would show; one that would show none says nothing. */
export function countedChoices<C extends { readonly value: string; readonly label: string }>(
  choices: readonly C[],
  facet: 'SHOW' | 'THEME',
  counts: readonly FacetCount[],
): { readonly value: string; readonly label: string }[] {
  return choices.map(({ value, label }) => {
    const count = counts.find((one) => one.facet === facet && one.value === value.toUpperCase())?.count;
    return { value, label: count === undefined ? label : `${label} (${count})` };
  });
}

const filters: Readonly<Record<string, TipFilterInput>> = {
  tips: { kind: 'TIPS' },
  questions: { kind: 'QUESTION' },
  open: { unanswered: true },
  followed: { followed: true },
  mine: { mine: true },
};

/** The theme of the address; null for none and for one that there is not. */
export const themeIn = (asked: URLSearchParams): LearningTheme | null => {
  const theme = asked.get('theme') ?? '';
  return theme in themeWords ? (theme as LearningTheme) : null;
};

/** What was typed, as far as one searches for; the rest of a pasted page is left out. */
export const typedIn = (asked: URLSearchParams): { readonly text: string; readonly isCut: boolean } => {
  const typed = (asked.get('q') ?? '').replace(/\s+/g, ' ').trim();
  return { text: typed.slice(0, longestSearch).trim(), isCut: typed.length > longestSearch };
};

/** What the address asks of the list; anything it cannot mean is left out. */
export function filterIn(asked: URLSearchParams): TipFilterInput {
  const theme = themeIn(asked);
  return { text: typedIn(asked).text || null, themes: theme === null ? [] : [theme], ...filters[asked.get('show') ?? ''] };
}

export const isNarrowed = (asked: URLSearchParams): boolean => typedIn(asked).text !== '' || themeIn(asked) !== null || (asked.get('show') ?? '') in filters;

/** Another choice begins at the first page. */
export function withAsked(asked: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(asked);
  next.delete('after');
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

export function pageAfter(asked: URLSearchParams, cursor: string | null): string {
  const next = new URLSearchParams(asked);
  next.set('after', cursor ?? '');
  return next.toString();
}
