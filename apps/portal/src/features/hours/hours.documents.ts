import { graphql } from '../../graphql/gql.js';
import type { HoursLogFragment } from '../../graphql/graphql.js';

export const HoursLog_log = graphql(`
  fragment HoursLog on HoursLog {
    lines {
      id
      clientName
      contact
      form
      groupSize
      startsOn
      endsOn
      paidMinutes
      proBonoMinutes
      consented
      activity
      eligible
      counts
      clientId
      version
    }
    totals {
      minutes
      paidMinutes
      proBonoMinutes
      clients
      withoutConsent {
        lines
        minutes
      }
      notCoaching {
        lines
        minutes
      }
    }
    thresholds {
      name
      hours
      paidHours
      clients
      reached
      leftMinutes
      leftPaidMinutes
      leftClients
    }
    clients {
      clientId
      name
      mayBeNamed
    }
  }
`);

export const HoursPage_Query = graphql(`
  query HoursPage {
    hoursLog {
      ...HoursLog @unmask
    }
  }
`);

export const LogHours_Mutation = graphql(`
  mutation LogHours($input: LogHoursArgs!) {
    logHours(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditHours_Mutation = graphql(`
  mutation EditHours($input: EditHoursArgs!) {
    editHours(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveHours_Mutation = graphql(`
  mutation RemoveHours($input: RemoveHoursArgs!) {
    removeHours(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type HoursLog = HoursLogFragment;
export type HoursLine = HoursLog['lines'][number];
export const afterwards = { refetchQueries: ['HoursPage'], awaitRefetchQueries: true };
