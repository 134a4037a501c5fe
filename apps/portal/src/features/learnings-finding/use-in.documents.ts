import { graphql } from '../../graphql/gql.js';
import type { LearningUses_UsesFragment, PlacesToCiteQuery } from '../../graphql/graphql.js';

export const LearningUses_uses = graphql(`
  fragment LearningUses_uses on LearningUses {
    mine {
      id
      clientName
      words
      path
      mayEnd
    }
    elsewhere
  }
`);

export const PlacesToCite_Query = graphql(`
  query PlacesToCite {
    placesToCite {
      engagementId
      clientName
      parameters {
        key
        number
        heading
      }
      workshops {
        id
        title
        on
      }
    }
  }
`);

export type UsesFacts = LearningUses_UsesFragment;
export type PlacesFacts = PlacesToCiteQuery['placesToCite'][number];
