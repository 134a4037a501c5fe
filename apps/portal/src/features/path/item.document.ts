import { graphql } from '../../graphql/gql.js';
import type { LearningItemPageQuery } from '../../graphql/graphql.js';

export const LearningItemPage_Query = graphql(`
  query LearningItemPage($id: UUID!) {
    learningItem(itemId: $id) {
      id
      moduleNumber
      moduleTitle
      programmeTitle
      body
      url
      transcript
      agenda
      item {
        ...PathItem_item @unmask
        lockedBecause {
          ...PathGate_gated @unmask
        }
      }
      sessions {
        id
        startsAt
        meeting
        minutes
        place
        status
        recordingUrl
        minutesAttended
        makeUpRemark
      }
      test {
        take
        passPercent
        minutes
        graceMinutes
        given
        attempts {
          id
          number
          handedInAt
          score
          passed
        }
      }
      next {
        ...PathItem_item @unmask
      }
      availableActions {
        ...LearningAct_action @unmask
      }
    }
  }
`);

export const MarkItem_Mutation = graphql(`
  mutation MarkItem($input: MarkItemArgs!) {
    markItem(input: $input) {
      path {
        id
        stepsDone
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type LearningItem = LearningItemPageQuery['learningItem'];
