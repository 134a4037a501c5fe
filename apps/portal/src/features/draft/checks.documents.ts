import { graphql } from '../../graphql/gql.js';

export const DraftCheck_check = graphql(`
  fragment DraftCheck_check on DraftCheck {
    id
    draftId
    planNumber
    headline
    openRules
    openAdvice
    openQuestions
    findings {
      key
      code
      kind
      step
      subject {
        type
        id
        field
      }
      span {
        start
        end
      }
      words
      parameterKey
      parameterNumber
      reason
      offers {
        act
        label
        parameterKey
      }
      question
      copiedFrom {
        teamName
        text
        percent
        shared {
          word
          span {
            start
            end
          }
        }
      }
      waivedUntil
      answered
      answer {
        kind
        words
        byName
        at
      }
      answerVersion
      availableActions {
        action
        ...ActState_action @unmask
      }
    }
  }
`);

export const DraftCheck_Query = graphql(`
  query DraftCheck($draftId: UUID!) {
    checkDraft(draftId: $draftId) {
      ...DraftCheck_check @unmask
    }
  }
`);

export const AnswerDraftFinding_Mutation = graphql(`
  mutation AnswerDraftFinding($input: AnswerFindingArgs!) {
    answerFinding(input: $input) {
      check {
        ...DraftCheck_check @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);
