import { graphql } from '../../graphql/gql.js';

export const CreateProgramme_Mutation = graphql(`
  mutation CreateProgramme($input: CreateProgrammeArgs!) {
    createProgramme(input: $input) {
      programme {
        id
        versions {
          id
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const StartVersion_Mutation = graphql(`
  mutation StartProgrammeVersion($input: OfProgrammeArgs!) {
    startProgrammeVersion(input: $input) {
      version {
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

export const PublishVersion_Mutation = graphql(`
  mutation PublishProgrammeVersion($input: PublishProgrammeVersionArgs!) {
    publishProgrammeVersion(input: $input) {
      version {
        id
        status
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditVersion_Mutation = graphql(`
  mutation EditProgrammeVersion($input: EditProgrammeVersionArgs!) {
    editProgrammeVersion(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AddModule_Mutation = graphql(`
  mutation AddProgrammeModule($input: AddModuleArgs!) {
    addProgrammeModule(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditModule_Mutation = graphql(`
  mutation EditProgrammeModule($input: EditModuleArgs!) {
    editProgrammeModule(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const MoveModule_Mutation = graphql(`
  mutation MoveProgrammeModule($input: MoveModuleArgs!) {
    moveProgrammeModule(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveModule_Mutation = graphql(`
  mutation RemoveProgrammeModule($input: RemoveModuleArgs!) {
    removeProgrammeModule(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AddItem_Mutation = graphql(`
  mutation AddProgrammeItem($input: AddItemArgs!) {
    addProgrammeItem(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditItem_Mutation = graphql(`
  mutation EditProgrammeItem($input: EditItemArgs!) {
    editProgrammeItem(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const MoveItem_Mutation = graphql(`
  mutation MoveProgrammeItem($input: MoveItemArgs!) {
    moveProgrammeItem(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveItem_Mutation = graphql(`
  mutation RemoveProgrammeItem($input: RemoveItemArgs!) {
    removeProgrammeItem(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AddQuestionBank_Mutation = graphql(`
  mutation AddQuestionBank($input: AddQuestionBankArgs!) {
    addQuestionBank(input: $input) {
      bank {
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
