import { graphql } from '../../graphql/gql.js';
import type { CitationsHere_HereFragment } from '../../graphql/graphql.js';

export const CitationsHere_here = graphql(`
  fragment CitationsHere_here on CitationsHere {
    all {
      id
      place
      placeId
      parameterKey
      standing
      sentence
      withdrawnOn
      sharedId
      seenCount
      citedByName
      citedOn
      bands {
        industry
        sizeBand
        region
        levels
        cycleNumber
      }
      availableActions {
        action
        state {
          __typename
        }
      }
    }
    availableActions {
      action
      state {
        __typename
      }
    }
  }
`);

export const CiteLearning_Mutation = graphql(`
  mutation CiteLearning($input: CiteLearningArgs!) {
    citeLearning(input: $input) {
      citation {
        id
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const TakeBackCitation_Mutation = graphql(`
  mutation TakeBackCitation($input: TakeBackCitationArgs!) {
    takeBackCitation(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const LearningsToCite_Query = graphql(`
  query LearningsToCite($text: String!) {
    learnings(filter: { text: $text }, first: 8) {
      edges {
        node {
          id
          learning {
            id
            sentence
            holdsWhen
            seenCount
          }
        }
      }
    }
  }
`);

export type CitationsFacts = CitationsHere_HereFragment;
export type CitationFacts = CitationsFacts['all'][number];
