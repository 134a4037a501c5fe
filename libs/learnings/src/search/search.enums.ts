import { registerEnumType } from '@nestjs/graphql';
import { searchFacets, strengths } from './search.rules.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;

export const StrengthEnum = byName(strengths);
registerEnumType(StrengthEnum, {
  name: 'LearningStrength',
  description: 'How many clients agree: NONE (own experience), ONE, SOME (2 to 4), MANY (5 and more).',
});

export const SearchFacetEnum = byName(searchFacets);
registerEnumType(SearchFacetEnum, { name: 'LearningFacet' });

export const searchModes = { ALL: 'ALL', EXACT: 'EXACT', NEAR: 'NEAR' } as const;
registerEnumType(searchModes, {
  name: 'LearningSearchMode',
  description: 'ALL: nothing was typed. EXACT: has all the words. NEAR: nothing has all of them; these are written similarly or have some.',
});
