import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/gql.js';

const QuizChoices_Query = graphql(`
  query QuizChoices {
    quizzes {
      id
      title
    }
  }
`);

/** The quizzes of the practice; none for whoever plans without keeping them, such as the client's own coach. */
export function useQuizChoices(): readonly { readonly id: string; readonly title: string }[] {
  return useQuery(QuizChoices_Query).data?.quizzes ?? [];
}
