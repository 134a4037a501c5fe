import { graphql } from '../../graphql/gql.js';

export const SaveAssessment_Mutation = graphql(`
  mutation SaveAssessment($input: SaveAssessmentArgs!) {
    saveAssessment(input: $input) {
      review {
        ...Review_review @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const GiveAssessment_Mutation = graphql(`
  mutation GiveAssessment($input: GiveAssessmentArgs!) {
    giveAssessment(input: $input) {
      review {
        ...Review_review @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WritePassageRemark_Mutation = graphql(`
  mutation WritePassageRemark($input: WritePassageRemarkArgs!) {
    writePassageRemark(input: $input) {
      review {
        ...Review_review @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemovePassageRemark_Mutation = graphql(`
  mutation RemovePassageRemark($input: RemovePassageRemarkArgs!) {
    removePassageRemark(input: $input) {
      review {
        ...Review_review @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ReleaseAssessment_Mutation = graphql(`
  mutation ReleaseAssessment($input: ReleaseAssessmentArgs!) {
    releaseAssessment(input: $input) {
      review {
        ...Review_review @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);
