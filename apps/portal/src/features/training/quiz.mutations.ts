import { graphql } from '../../graphql/gql.js';

export const QuizAttempt_attempt = graphql(`
  fragment QuizAttempt_attempt on QuizAttempt {
    id
    title
    passPercent
    handedInAt
    scorePercent
    passed
    questions {
      key
      kind
      text
      options {
        key
        text
      }
    }
    results {
      question
      share
      given
      rightAnswer
      explanation
    }
  }
`);

export const TakeQuiz_Mutation = graphql(`
  mutation TakeQuiz($input: TakeQuizArgs!) {
    takeQuiz(input: $input) {
      attempt {
        ...QuizAttempt_attempt @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const SendQuizAnswers_Mutation = graphql(`
  mutation SendQuizAnswers($input: SendQuizAnswersArgs!) {
    sendQuizAnswers(input: $input) {
      attempt {
        ...QuizAttempt_attempt @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);
