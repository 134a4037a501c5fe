import { graphql } from '../../graphql/gql.js';
import type { QuestionBankPageQuery } from '../../graphql/graphql.js';

export const QuestionBankPage_Query = graphql(`
  query QuestionBankPage($id: UUID!) {
    questionBank(id: $id) {
      id
      title
      version
      versionId
      versionNumber
      status
      programmeTitle
      uses {
        title
        take
      }
      material {
        key
        title
        moduleTitle
      }
      questions {
        id
        kind
        topic
        text
        explanation
        explainedIn
        options {
          text
          right
        }
        truth
        number
        tolerance
        accepted
        version
      }
      availableActions {
        action
        state {
          __typename
        }
      }
    }
    questionFigures(bankId: $id) {
      questionId
      asked
      rightPercent
      leftOut
      apart
      finding
      choices {
        text
        right
        count
      }
    }
  }
`);

export const RenameQuestionBank_Mutation = graphql(`
  mutation RenameQuestionBank($input: RenameQuestionBankArgs!) {
    renameQuestionBank(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveQuestionBank_Mutation = graphql(`
  mutation RemoveQuestionBank($input: RemoveQuestionBankArgs!) {
    removeQuestionBank(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AddBankQuestion_Mutation = graphql(`
  mutation AddBankQuestion($input: AddBankQuestionArgs!) {
    addBankQuestion(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditBankQuestion_Mutation = graphql(`
  mutation EditBankQuestion($input: EditBankQuestionArgs!) {
    editBankQuestion(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const PutQuestionAside_Mutation = graphql(`
  mutation PutQuestionAside($input: PutQuestionAsideArgs!) {
    putQuestionAside(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type BankFacts = QuestionBankPageQuery['questionBank'];
export type Figures = QuestionBankPageQuery['questionFigures'][number];
export type QuestionFacts = BankFacts['questions'][number];
export const again = { refetchQueries: ['QuestionBankPage', 'ProgrammeVersionPage'], awaitRefetchQueries: true };
