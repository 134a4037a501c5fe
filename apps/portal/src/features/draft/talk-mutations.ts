import { graphql } from '../../graphql/gql.js';

export const NameDependency_Mutation = graphql(`
  mutation NameDependency($input: AddDependencyArgs!) {
    addDependency(input: $input) {
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

export const EditDependency_Mutation = graphql(`
  mutation EditDependency($input: EditDependencyArgs!) {
    editDependency(input: $input) {
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

export const AgreeDependency_Mutation = graphql(`
  mutation AgreeDependency($input: AgreeDependencyArgs!) {
    agreeDependency(input: $input) {
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

export const RemoveDependency_Mutation = graphql(`
  mutation RemoveDependency($input: RemoveDependencyArgs!) {
    removeDependency(input: $input) {
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

export const FinishAlignment_Mutation = graphql(`
  mutation FinishAlignment($input: FinishAlignmentArgs!) {
    finishAlignment(input: $input) {
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

export const StartSilence_Mutation = graphql(`
  mutation StartSilence($input: StartSilentWritingArgs!) {
    startSilentWriting(input: $input) {
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

export const EndSilence_Mutation = graphql(`
  mutation EndSilence($input: EndSilentWritingArgs!) {
    endSilentWriting(input: $input) {
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

export const WaitForGate_Mutation = graphql(`
  mutation WaitForGate($input: WaitForGateArgs!) {
    waitForGate(input: $input) {
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

export const SayWhereIAm_Mutation = graphql(`
  mutation SayWhereIAm($input: SayWhereIAmArgs!) {
    sayWhereIAm(input: $input) {
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
