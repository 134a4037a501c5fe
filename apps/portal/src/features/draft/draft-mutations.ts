import { graphql } from '../../graphql/gql.js';

export const WriteTeamMission_Mutation = graphql(`
  mutation WriteTeamMission($input: WriteMissionArgs!) {
    writeMission(input: $input) {
      draft {
        ...DraftPage_draft @unmask
      }
      conflict {
        version
        changedByName
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const EditDraftLine_Mutation = graphql(`
  mutation EditDraftLine($input: EditLineArgs!) {
    editLine(input: $input) {
      line {
        ...DraftLine_line @unmask
      }
      draft {
        id
        teamId
        editedAt
        steps {
          key
          title
          question
          how
          state
          behindGates
        }
      }
      conflict {
        version
        changedByName
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const EditDraftObjective_Mutation = graphql(`
  mutation EditDraftObjective($input: EditObjectiveArgs!) {
    editObjective(input: $input) {
      objective {
        ...DraftObjective_objective @unmask
      }
      draft {
        id
        teamId
        editedAt
        steps {
          key
          title
          question
          how
          state
          behindGates
        }
      }
      conflict {
        version
        changedByName
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const AddDraftObjective_Mutation = graphql(`
  mutation AddDraftObjective($input: AddObjectiveArgs!) {
    addObjective(input: $input) {
      objective {
        id
      }
      draft {
        ...DraftPage_draft @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const MoveDraftObjective_Mutation = graphql(`
  mutation MoveDraftObjective($input: MoveObjectiveArgs!) {
    moveObjective(input: $input) {
      draft {
        ...DraftPage_draft @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const RemoveDraftObjective_Mutation = graphql(`
  mutation RemoveDraftObjective($input: RemoveObjectiveArgs!) {
    removeObjective(input: $input) {
      draft {
        ...DraftPage_draft @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const RestoreDraftObjective_Mutation = graphql(`
  mutation RestoreDraftObjective($input: RestoreObjectiveArgs!) {
    restoreObjective(input: $input) {
      draft {
        ...DraftPage_draft @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);
