import { graphql } from '../../graphql/gql.js';

export const SeeLearningToo_Mutation = graphql(`
  mutation SeeLearningToo($input: SeeLearningTooArgs!) {
    seeLearningToo(input: $input) {
      found {
        ...FoundLearning_found @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const UnseeLearningToo_Mutation = graphql(`
  mutation UnseeLearningToo($input: SeeLearningTooArgs!) {
    unseeLearningToo(input: $input) {
      found {
        ...FoundLearning_found @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ConfirmLearning_Mutation = graphql(`
  mutation ConfirmLearning($input: UseLearningArgs!) {
    confirmLearning(input: $input) {
      found {
        ...FoundLearning_found @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const OpposeLearnings_Mutation = graphql(`
  mutation OpposeLearnings($input: OpposeLearningsArgs!) {
    opposeLearnings(input: $input) {
      found {
        ...FoundLearning_found @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ReconcileLearnings_Mutation = graphql(`
  mutation ReconcileLearnings($input: OpposeLearningsArgs!) {
    reconcileLearnings(input: $input) {
      found {
        ...FoundLearning_found @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WithdrawPublished_Mutation = graphql(`
  mutation WithdrawPublished($input: WithdrawForPracticeArgs!) {
    withdrawPublishedLearning(input: $input) {
      found {
        ...FoundLearning_found @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);
