import { graphql } from '../../graphql/gql.js';
import type { Assignment_AssignmentFragment } from '../../graphql/graphql.js';

export const Assignment_assignment = graphql(`
  fragment Assignment_assignment on Assignment {
    id
    title
    body
    minutes
    completesWhen
    moduleNumber
    moduleTitle
    example
    takesFiles
    maxFiles
    passLevel
    dueOn
    lateUntil
    status
    mentorName
    rubric {
      key
      title
      levels
    }
    rounds {
      id
      number
      text
      status
      savedAt
      handedInAt
      promisedOn
      late
      answeredAt
      version
      files {
        id
        name
        size
      }
      answers {
        id
        assessorName
        verdict
        remark
        givenAt
        settles
        levels {
          key
          title
          level
          words
        }
        remarks {
          id
          startsAt
          quote
          body
        }
      }
    }
    availableActions {
      ...ActState_action @unmask
      state {
        ... on Gated {
          code
        }
      }
    }
  }
`);

export const AssignmentPage_Query = graphql(`
  query AssignmentPage($item: UUID!) {
    assignment(itemId: $item) {
      ...Assignment_assignment @unmask
    }
  }
`);

export const SaveAssignment_Mutation = graphql(`
  mutation SaveAssignment($input: SaveAssignmentArgs!) {
    saveAssignment(input: $input) {
      assignment {
        ...Assignment_assignment @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const HandInAssignment_Mutation = graphql(`
  mutation HandInAssignment($input: HandInAssignmentArgs!) {
    handInAssignment(input: $input) {
      assignment {
        ...Assignment_assignment @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveAssignmentFile_Mutation = graphql(`
  mutation RemoveAssignmentFile($input: RemoveAssignmentFileArgs!) {
    removeAssignmentFile(input: $input) {
      assignment {
        ...Assignment_assignment @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type AssignmentFacts = Assignment_AssignmentFragment;
export type RoundFacts = AssignmentFacts['rounds'][number];
