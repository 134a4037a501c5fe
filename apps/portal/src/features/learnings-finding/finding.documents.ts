import { graphql } from '../../graphql/gql.js';
import type { FoundLearning_FoundFragment, LearningSearches_SearchesFragment, LearningsPageQuery } from '../../graphql/graphql.js';

export const FoundLearning_found = graphql(`
  fragment FoundLearning_found on FoundLearning {
    id
    isOld
    learning {
      id
      reach
      sentence
      expected
      happened
      why
      advice
      holdsWhen
      failsWhen
      phase
      theme
      parameterKey
      parameterName
      isWithdrawn
      publishedOn
      confirmedOn
      seenCount
      learningId
      bands {
        industry
        sizeBand
        region
        levels
        cycleNumber
      }
    }
    seenAt {
      engagementId
      clientName
    }
    notSeenAt {
      engagementId
      clientName
    }
    contradictions {
      id
      sentence
      isWithdrawn
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const LearningSearches_searches = graphql(`
  fragment LearningSearches_searches on LearningSearches {
    saved {
      id
      name
      query
    }
    wishes {
      id
      text
      people
      isMine
    }
  }
`);

export const LearningsPage_Query = graphql(`
  query LearningsPage($filter: LearningFilterInput, $after: String) {
    learnings(filter: $filter, after: $after, first: 25) {
      mode
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...FoundLearning_found @unmask
        }
      }
      facets {
        facet
        value
        name
        count
      }
      cells {
        theme
        phase
        count
        agreed
      }
    }
    learningSearches {
      ...LearningSearches_searches @unmask
    }
  }
`);

export const PublishedLearningPage_Query = graphql(`
  query PublishedLearningPage($id: UUID!) {
    foundLearning(id: $id) {
      ...FoundLearning_found @unmask
      uses {
        ...LearningUses_uses @unmask
      }
    }
  }
`);

export type FoundFacts = FoundLearning_FoundFragment;
export type SearchesFacts = LearningSearches_SearchesFragment;
export type LearningsFacts = LearningsPageQuery['learnings'];
export type FacetCount = LearningsFacts['facets'][number];
