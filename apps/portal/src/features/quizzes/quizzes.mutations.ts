import { graphql } from '../../graphql/gql.js';

export const AddQuiz_Mutation = graphql(`
  mutation AddQuiz($input: AddQuizArgs!) {
    addQuiz(input: $input) {
      quiz {
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

export const EditQuiz_Mutation = graphql(`
  mutation EditQuiz($input: EditQuizArgs!) {
    editQuiz(input: $input) {
      quiz {
        id
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ArchiveQuiz_Mutation = graphql(`
  mutation ArchiveQuiz($input: ArchiveQuizArgs!) {
    archiveQuiz(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);
