import { graphql } from '../../graphql/gql.js';
import type { ApplicationDeskPageQuery } from '../../graphql/graphql.js';

export const ApplicationProgrammes_Query = graphql(`
  query ApplicationProgrammes {
    certificationProgrammes {
      id
      title
      status
    }
  }
`);

export const ApplicationDeskPage_Query = graphql(`
  query ApplicationDeskPage($programmeId: UUID!) {
    applicationDesk(programmeId: $programmeId) {
      programmeId
      title
      status
      publicUrl
      drafts
      directors
      applications {
        id
        name
        email
        status
        source
        handedInAt
        answerBy
        offerUntil
        cohortName
        isBeingAnswered
        otherMarks
        answers {
          label
          answer
        }
        files {
          id
          name
          size
        }
        criteria {
          key
          title
          hint
        }
        myMark {
          levels {
            key
            level
          }
          verdict
          note
          version
        }
        marks {
          readerName
          levels {
            key
            level
          }
          verdict
          note
        }
        talk {
          startsAt
          withName
          place
        }
        availableActions {
          action
          state {
            __typename
          }
        }
      }
      sources {
        source
        begun
        handedIn
      }
      cohorts {
        id
        name
        startsOn
        placesLeft
      }
      slots {
        id
        startsAt
        place
        withName
        applicantName
        version
        availableActions {
          action
          state {
            __typename
          }
        }
      }
      availableActions {
        action
        state {
          __typename
          ... on Forbidden {
            headline
            askPerson {
              name
            }
          }
        }
      }
    }
  }
`);

export const MarkApplication_Mutation = graphql(`
  mutation MarkApplication($input: MarkApplicationArgs!) {
    markApplication(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const SendAnswers_Mutation = graphql(`
  mutation SendAnswers($input: SendAnswersArgs!) {
    sendAnswers(input: $input) {
      batchId
      errors {
        code
        field
        message
      }
    }
  }
`);

export const TakeBackAnswers_Mutation = graphql(`
  mutation TakeBackAnswers($input: TakeBackAnswersArgs!) {
    takeBackAnswers(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AddInterviewSlots_Mutation = graphql(`
  mutation AddInterviewSlots($input: AddInterviewSlotsArgs!) {
    addInterviewSlots(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveInterviewSlot_Mutation = graphql(`
  mutation RemoveInterviewSlot($input: RemoveInterviewSlotArgs!) {
    removeInterviewSlot(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type DeskFacts = ApplicationDeskPageQuery['applicationDesk'];
export type ApplicationFacts = DeskFacts['applications'][number];
export const again = { refetchQueries: ['ApplicationDeskPage'], awaitRefetchQueries: true };
