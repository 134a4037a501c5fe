import { graphql } from '../../graphql/gql.js';

export const ProgrammesPage_Query = graphql(`
  query ProgrammesPage {
    certificationProgrammes {
      id
      title
      status
      versions {
        id
        number
        status
        cohorts
      }
    }
  }
`);

export const VersionPage_Query = graphql(`
  query ProgrammeVersionPage($id: UUID!) {
    programmeVersion(id: $id) {
      id
      number
      status
      summary
      criteria
      publishedAt
      version
      rules {
        capacity
        attendancePercent
        examPercent
        rubricPass
        shadowed
        observed
        assessorsPerObservation
        observedMean
        observedNone
        cycles
        caseStudy
        validityMonths
        renewal {
          hours
          learnings
          ethics
          graceDays
        }
        reviewDays
        lateDays
        secondAssessor
        silentDays
      }
      rubric {
        key
        title
        levels
      }
      programme {
        id
        title
        versions {
          id
          number
          status
          cohorts
        }
        availableActions {
          action
          state {
            __typename
          }
        }
      }
      modules {
        id
        key
        title
        summary
        opensAfterDays
        version
        items {
          id
          key
          kind
          title
          minutes
          completesWhen
          body
          required
          dueAfterDays
          version
          settings {
            url
            transcript
            agenda
            bankKey
            take
            passPercent
            attempts
            minutes
            graceMinutes
            rubricKeys
            example
            files
            maxFiles
            give
            ofItemKey
            kind
            count
          }
        }
      }
      prerequisites {
        moduleId
        itemId
        needsModuleId
        needsItemId
      }
      banks {
        id
        key
        title
        questions
      }
      availableActions {
        ...ActState_action
        action
        state {
          __typename
          ... on Gated {
            headline
            left {
              text
            }
          }
        }
      }
    }
  }
`);
