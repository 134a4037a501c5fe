import { graphql } from '../../graphql/gql.js';
import type { CohortSessions_SessionsFragment } from '../../graphql/graphql.js';

export const CohortSessions_sessions = graphql(`
  fragment CohortSessions_sessions on CohortSessions {
    id
    cohortName
    programmeTitle
    timeZone
    startsOn
    endsOn
    items {
      itemId
      title
      moduleNumber
      minutes
      sessions {
        id
        startsAt
        meeting
        on
        time
        minutes
        place
        recordingUrl
        status
        version
        attendance {
          traineeId
          name
          minutes
          makeUpText
          makeUpAskedAt
          returnedAt
          remark
          madeUpAt
          counts
        }
        availableActions {
          action
          state {
            ... on Allowed {
              label
            }
          }
        }
      }
    }
    availableActions {
      action
    }
  }
`);

export const CohortSessionsPage_Query = graphql(`
  query CohortSessionsPage($id: UUID!) {
    cohortSessions(cohortId: $id) {
      ...CohortSessions_sessions @unmask
    }
  }
`);

export const PlanSession_Mutation = graphql(`
  mutation PlanSession($input: PlanSessionArgs!) {
    planSession(input: $input) {
      sessions {
        ...CohortSessions_sessions @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditSession_Mutation = graphql(`
  mutation EditSession($input: EditSessionArgs!) {
    editSession(input: $input) {
      sessions {
        ...CohortSessions_sessions @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const CancelSession_Mutation = graphql(`
  mutation CancelSession($input: CancelSessionArgs!) {
    cancelSession(input: $input) {
      sessions {
        ...CohortSessions_sessions @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RecordSessionAttendance_Mutation = graphql(`
  mutation RecordSessionAttendance($input: RecordSessionAttendanceArgs!) {
    recordSessionAttendance(input: $input) {
      sessions {
        ...CohortSessions_sessions @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AcceptSessionMakeUp_Mutation = graphql(`
  mutation AcceptSessionMakeUp($input: AcceptSessionMakeUpArgs!) {
    acceptSessionMakeUp(input: $input) {
      sessions {
        ...CohortSessions_sessions @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ReturnSessionMakeUp_Mutation = graphql(`
  mutation ReturnSessionMakeUp($input: ReturnSessionMakeUpArgs!) {
    returnSessionMakeUp(input: $input) {
      sessions {
        ...CohortSessions_sessions @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type Sessions = CohortSessions_SessionsFragment;
export type LiveItem = Sessions['items'][number];
export type Session = LiveItem['sessions'][number];

/** What the act is called on its button, where the server offers it now. */
export function labelOf({ availableActions }: Pick<Session, 'availableActions'>, name: string): string | undefined {
  const state = availableActions.find(({ action }) => action === name)?.state;
  return state?.__typename === 'Allowed' ? state.label : undefined;
}
