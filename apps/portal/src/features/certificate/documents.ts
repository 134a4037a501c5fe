import { graphql } from '../../graphql/gql.js';

export const HeldCertificate_certificate = graphql(`
  fragment HeldCertificate_certificate on Certificate {
    id
    number
    holderName
    title
    practiceName
    issuerName
    requirements
    issuedOn
    validUntil
    standing
    endedAt
    endedBecause
    appealNote
    supersededByNumber
    visibility
    verifyUrl
    noPaperBecause
    addToProfileUrl
    renewal {
      state
      opensOn
      graceUntil
      requirements {
        words
        met
        left
      }
      entries {
        id
        kind
        doneOn
        hours
        title
      }
    }
    version
    availableActions {
      action
    }
  }
`);

export const SetCertificateVisibility_Mutation = graphql(`
  mutation SetCertificateVisibility($input: SetCertificateVisibilityArgs!) {
    setCertificateVisibility(input: $input) {
      certificate {
        id
        ...HeldCertificate_certificate
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ShowCertificateOnce_Mutation = graphql(`
  mutation ShowCertificateOnce($input: ShowCertificateOnceArgs!) {
    showCertificateOnce(input: $input) {
      address
      errors {
        code
        field
        message
      }
    }
  }
`);

export const IssueCertificate_Mutation = graphql(`
  mutation IssueCertificate($input: IssueCertificateArgs!) {
    issueCertificate(input: $input) {
      certificate {
        id
        number
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RevokeCertificate_Mutation = graphql(`
  mutation RevokeCertificate($input: RevokeCertificateArgs!) {
    revokeCertificate(input: $input) {
      certificate {
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

export const ReplaceCertificate_Mutation = graphql(`
  mutation ReplaceCertificate($input: ReplaceCertificateArgs!) {
    replaceCertificate(input: $input) {
      certificate {
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

export const DeclareEducation_Mutation = graphql(`
  mutation DeclareEducation($input: DeclareEducationArgs!) {
    declareEducation(input: $input) {
      certificate {
        id
        ...HeldCertificate_certificate
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WithdrawEducation_Mutation = graphql(`
  mutation WithdrawEducation($input: WithdrawEducationArgs!) {
    withdrawEducation(input: $input) {
      certificate {
        id
        ...HeldCertificate_certificate
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RenewCertificate_Mutation = graphql(`
  mutation RenewCertificate($input: RenewCertificateArgs!) {
    renewCertificate(input: $input) {
      certificate {
        id
        number
      }
      errors {
        code
        field
        message
      }
    }
  }
`);
