import { graphql } from '../../graphql/gql.js';

export const StepQuestions_step = graphql(`
  fragment StepQuestions_step on StepQuestions {
    id
    step
    title
    asks
    isEdited
    version
    changedAt
    changedBy
    questions {
      key
      text
      usualText
    }
    usual {
      key
      text
    }
    availableActions {
      action
      state {
        __typename
        ... on Forbidden {
          headline
        }
      }
    }
  }
`);

export const QuestionsPage_Query = graphql(`
  query QuestionsPage {
    coachingQuestions {
      id
      ...StepQuestions_step @unmask
    }
  }
`);

export const EditCoachingQuestions_Mutation = graphql(`
  mutation EditCoachingQuestions($input: EditCoachingQuestionsArgs!) {
    editCoachingQuestions(input: $input) {
      step {
        id
        ...StepQuestions_step @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);
