import { graphql } from '../../graphql/gql.js';

export const BinLearning_Mutation = graphql(`
  mutation BinLearning($input: OwnLearningArgs!) {
    binLearning(input: $input) {
      page {
        ...LearningPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RestoreLearning_Mutation = graphql(`
  mutation RestoreLearning($input: OwnLearningArgs!) {
    restoreLearning(input: $input) {
      page {
        ...LearningPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);
