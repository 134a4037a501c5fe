import { graphql } from '../../graphql/gql.js';
import type { EvidenceDeskFragment } from '../../graphql/graphql.js';

export const EvidenceDesk_desk = graphql(`
  fragment EvidenceDesk on EvidenceDesk {
    traineeId
    traineeName
    cohortName
    requirements {
      key
      words
      met
    }
    evidence {
      id
      kind
      status
      text
      about
      outside
      acceptedByName
      shownAt
      settledAt
      remark
      version
      availableActions {
        action
        ...ActState_action @unmask
      }
    }
    engagements {
      engagementId
      clientName
      clientSlug
      level
      levelTitle
      cycles {
        number
        completedOn
        why
      }
      caseStudyWhy
    }
    availableActions {
      action
      ...ActState_action @unmask
    }
  }
`);

export const MyEvidencePage_Query = graphql(`
  query MyEvidencePage {
    myEvidence {
      ...EvidenceDesk @unmask
    }
  }
`);

export const TraineeEvidencePage_Query = graphql(`
  query TraineeEvidencePage($traineeId: UUID!) {
    traineeEvidence(traineeId: $traineeId) {
      ...EvidenceDesk @unmask
    }
  }
`);

export const ShowEvidence_Mutation = graphql(`
  mutation ShowEvidence($input: ShowEvidenceArgs!) {
    showEvidence(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const TakeBackEvidence_Mutation = graphql(`
  mutation TakeBackEvidence($input: TakeBackEvidenceArgs!) {
    takeBackEvidence(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ReturnEvidence_Mutation = graphql(`
  mutation ReturnEvidence($input: ReturnEvidenceArgs!) {
    returnEvidence(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AcceptOutsideEvidence_Mutation = graphql(`
  mutation AcceptOutsideEvidence($input: AcceptOutsideEvidenceArgs!) {
    acceptOutsideEvidence(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type EvidenceDesk = EvidenceDeskFragment;
export type Evidence = EvidenceDesk['evidence'][number];
export type EngagementToShow = EvidenceDesk['engagements'][number];
export const afterwards = { refetchQueries: ['MyEvidencePage', 'TraineeEvidencePage'], awaitRefetchQueries: true };
export const kindWords = { CYCLE: 'Whole cycle', CASE_STUDY: 'Case study' } as const;
