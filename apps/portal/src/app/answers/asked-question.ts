import { graphql } from '../../graphql/gql.js';

/** A question with all that helps to answer it; what `AnswerChoice` and the margin beside it need. */
export const AskedQuestion_parameter = graphql(`
  fragment AskedQuestion_parameter on CatalogueParameter {
    key
    number
    title
    heading
    question
    hint
    coachingQuestion
    clientAnswers
    defaultValue
    countersignedBy
    practice {
      value
      why
      note
    }
    options {
      key
      label
      explanation
      consequence
      fits
      value
      text
    }
    fields {
      kind
      name
      label
      choices {
        value
        label
      }
      min
      max
      maxLength
      unit
      shownWhen {
        field
        is
      }
    }
  }
`);
