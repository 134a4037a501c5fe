import { graphql } from '../../graphql/gql.js';

export const AddDraftLine_Mutation = graphql(`
  mutation AddDraftLine($input: AddLineArgs!) {
    addLine(input: $input) {
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

export const MoveDraftLine_Mutation = graphql(`
  mutation MoveDraftLine($input: MoveLineArgs!) {
    moveLine(input: $input) {
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

export const RemoveDraftLine_Mutation = graphql(`
  mutation RemoveDraftLine($input: RemoveLineArgs!) {
    removeLine(input: $input) {
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

export const RestoreDraftLine_Mutation = graphql(`
  mutation RestoreDraftLine($input: RestoreLineArgs!) {
    restoreLine(input: $input) {
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

export const TurnDraftLine_Mutation = graphql(`
  mutation TurnDraftLine($input: TurnLineIntoArgs!) {
    turnLineInto(input: $input) {
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

export const PasteDraftLevels_Mutation = graphql(`
  mutation PasteDraftLevels($input: PasteLevelsArgs!) {
    pasteLevels(input: $input) {
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
