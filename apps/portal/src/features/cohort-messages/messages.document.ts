import { graphql } from '../../graphql/gql.js';
import type { CohortMessagesPageQuery } from '../../graphql/graphql.js';

export const CohortMessagesPage_Query = graphql(`
  query CohortMessagesPage($cohort: UUID!) {
    cohortMessages(cohortId: $cohort) {
      id
      cohortName
      fromName
      messages {
        id
        subject
        body
        byName
        writtenAt
        sentAt
        readers
        names
      }
      trainees {
        traineeId
        name
        silentDays
        overdue
      }
      availableActions {
        action
        state {
          __typename
        }
      }
    }
  }
`);

export const WriteToCohort_Mutation = graphql(`
  mutation WriteToCohort($input: WriteToCohortArgs!) {
    writeToCohort(input: $input) {
      messageId
      errors {
        code
        field
        message
      }
    }
  }
`);

export const TakeBackCohortMessage_Mutation = graphql(`
  mutation TakeBackCohortMessage($input: TakeBackCohortMessageArgs!) {
    takeBackCohortMessage(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type Messages = CohortMessagesPageQuery['cohortMessages'];
export const again = { refetchQueries: ['CohortMessagesPage'], awaitRefetchQueries: true };
