import { graphql } from '../../graphql/gql.js';

export const AskConsent_Mutation = graphql(`
  mutation AskConsent($input: AskConsentArgs!) {
    askConsent(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const TakeBackConsentRequest_Mutation = graphql(`
  mutation TakeBackConsentRequest($input: TakeBackConsentRequestArgs!) {
    takeBackConsentRequest(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AnswerConsent_Mutation = graphql(`
  mutation AnswerConsent($input: AnswerConsentArgs!) {
    answerConsent(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ChangeConsent_Mutation = graphql(`
  mutation ChangeConsent($input: ChangeConsentArgs!) {
    changeConsent(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WithdrawConsent_Mutation = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentArgs!) {
    withdrawConsent(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ConsentText_Query = graphql(`
  query ConsentText($requestId: UUID!) {
    consentText(requestId: $requestId)
  }
`);

/** The page asks again once something was said. */
export const afterwards = { refetchQueries: ['ConsentPage'], awaitRefetchQueries: true };
