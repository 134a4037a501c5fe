import { graphql } from '../../graphql/gql.js';

export const KeepLearningSearch_Mutation = graphql(`
  mutation KeepLearningSearch($input: KeepSearchArgs!) {
    keepLearningSearch(input: $input) {
      searches {
        ...LearningSearches_searches @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const DropLearningSearch_Mutation = graphql(`
  mutation DropLearningSearch($input: DropSearchArgs!) {
    dropLearningSearch(input: $input) {
      searches {
        ...LearningSearches_searches @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WishForLearning_Mutation = graphql(`
  mutation WishForLearning($input: WishForLearningArgs!) {
    wishForLearning(input: $input) {
      searches {
        ...LearningSearches_searches @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EndLearningWish_Mutation = graphql(`
  mutation EndLearningWish($input: EndWishArgs!) {
    endLearningWish(input: $input) {
      searches {
        ...LearningSearches_searches @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);
