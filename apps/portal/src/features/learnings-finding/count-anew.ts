import type { ApolloCache, Reference } from '@apollo/client';
import type { FoundFacts } from './finding.documents.js';
import { movedCells, movedFacets } from './strength.rules.js';

interface Kept {
  readonly edges: readonly { readonly node: Reference }[];
  readonly facets: Parameters<typeof movedFacets>[0];
  readonly cells: Parameters<typeof movedCells>[0];
}

/** Title, filters and map count along with one's own act; the rows stay where they are, so that nothing moves under the pointer. */
export function countAnew(cache: ApolloCache, before: FoundFacts['learning'], to: number): void {
  const move = { theme: before.theme, phase: before.phase, from: before.seenCount, to };
  cache.modify<{ learnings: Kept }>({
    fields: {
      learnings: (kept, { readField }) => {
        const { edges, facets, cells } = kept as Kept;
        if (!edges.some(({ node }) => readField('id', node) === before.id)) return kept;
        const another = (value: string) => ({ __typename: 'LearningFacetCount', facet: 'STRENGTH', value, name: null, count: 0 });
        return { ...kept, facets: movedFacets(facets, move, another), cells: movedCells(cells, move) };
      },
    },
  });
}
