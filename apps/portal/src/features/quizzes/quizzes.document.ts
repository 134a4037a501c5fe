import { graphql } from '../../graphql/gql.js';
import type { QuizzesPageQuery } from '../../graphql/graphql.js';

export const QuizzesPage_Query = graphql(`
  query QuizzesPage {
    quizzes {
      id
      title
      passPercent
      kit
      updatedAt
      version
      questions {
        key
        kind
        text
        explanation
        options {
          text
          right
        }
        truth
        number
        tolerance
        accepted
      }
    }
  }
`);

export type QuizFacts = QuizzesPageQuery['quizzes'][number];
