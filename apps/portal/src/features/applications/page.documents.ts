import { graphql } from '../../graphql/gql.js';

export const ProgrammePagePage_Query = graphql(`
  query ProgrammePagePage($id: UUID!) {
    certificationProgramme(id: $id) {
      id
      title
      status
      notice
      publicUrl
      version
      availableActions {
        action
        state {
          __typename
        }
      }
    }
  }
`);

export const EditProgramme_Mutation = graphql(`
  mutation EditProgramme($input: EditProgrammeArgs!) {
    editProgramme(input: $input) {
      programme {
        id
        title
        status
        notice
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

export const ApplicationFormPage_Query = graphql(`
  query ApplicationFormPage($id: UUID!) {
    certificationProgramme(id: $id) {
      id
      title
      version
      questions {
        key
        label
        hint
        kind
        required
        options
      }
      criteria {
        key
        title
        hint
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

export const EditApplicationForm_Mutation = graphql(`
  mutation EditApplicationForm($input: EditApplicationFormArgs!) {
    editApplicationForm(input: $input) {
      programme {
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
