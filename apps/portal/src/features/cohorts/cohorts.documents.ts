import { graphql } from '../../graphql/gql.js';
import type { CohortPageQuery } from '../../graphql/graphql.js';

export const CohortsPage_Query = graphql(`
  query CohortsPage {
    cohorts {
      id
      name
      programmeTitle
      standing
      capacity
      placesTaken
      placesOffered
      waitingCount
      startsOn
      endsOn
      applyUntil
      facilitatorName
      secondFacilitatorName
    }
    certificationProgrammes {
      id
      availableActions {
        action
        state {
          __typename
        }
      }
    }
  }
`);

export const CohortPage_Query = graphql(`
  query CohortPage($id: UUID!) {
    cohort(id: $id) {
      id
      name
      programmeId
      programmeTitle
      programmeVersionId
      versionNumber
      standing
      cancelledBecause
      capacity
      placesTaken
      placesOffered
      waitingCount
      applyUntil
      startsOn
      dropOutUntil
      endsOn
      timeZone
      facilitatorId
      facilitatorName
      secondFacilitatorId
      secondFacilitatorName
      version
      availableActions {
        action
        state {
          __typename
          ... on Forbidden {
            headline
          }
        }
      }
      trainees {
        id
        personId
        name
        email
        status
        joinedOn
        mentorId
        mentorName
        lastSeenAt
        leftAt
        leftBecause
        deferredTo
        version
        availableActions {
          action
          state {
            __typename
          }
        }
      }
      waiting {
        id
        name
        email
        addedAt
      }
    }
    cohorts {
      id
      name
      programmeId
      programmeVersionId
      startsOn
    }
    certificationColleagues {
      id
      name
    }
  }
`);

/** What a new cohort is planned from: programmes that stand, and who may facilitate. */
export const PlanCohortPage_Query = graphql(`
  query PlanCohortPage {
    certificationProgrammes {
      id
      title
      availableActions {
        action
        state {
          __typename
        }
      }
    }
    certificationColleagues {
      id
      name
    }
  }
`);

export const PlanCohort_Mutation = graphql(`
  mutation PlanCohort($input: PlanCohortArgs!) {
    planCohort(input: $input) {
      cohort {
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

export const EditCohort_Mutation = graphql(`
  mutation EditCohort($input: EditCohortArgs!) {
    editCohort(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EnrolTrainee_Mutation = graphql(`
  mutation EnrolTrainee($input: EnrolTraineeArgs!) {
    enrolTrainee(input: $input) {
      waits
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WithdrawTrainee_Mutation = graphql(`
  mutation WithdrawTrainee($input: WithdrawTraineeArgs!) {
    withdrawTrainee(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const DeferTrainee_Mutation = graphql(`
  mutation DeferTrainee($input: DeferTraineeArgs!) {
    deferTrainee(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const SetMentor_Mutation = graphql(`
  mutation SetMentor($input: SetMentorArgs!) {
    setMentor(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type CohortFacts = CohortPageQuery['cohort'];
export type TraineeFacts = CohortFacts['trainees'][number];
export const again = { refetchQueries: ['CohortPage'], awaitRefetchQueries: true };
