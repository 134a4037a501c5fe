import { graphql } from '../../graphql/gql.js';
import type { OwnCohortPageQuery } from '../../graphql/graphql.js';

export const OwnCohortPage_Query = graphql(`
  query OwnCohortPage {
    myCohort {
      id
      name
      programmeTitle
      readOnlyBecause
      startsOn
      dropOutUntil
      endsOn
      facilitators
      mentorName
      colleagues
      sessions {
        id
        itemId
        title
        meeting
        minutes
        place
      }
      feedback {
        itemId
        title
        given
        asked
        dueOn
      }
      messages {
        id
        subject
        body
        byName
        sentAt
      }
    }
  }
`);

export type OwnCohort = NonNullable<OwnCohortPageQuery['myCohort']>;
