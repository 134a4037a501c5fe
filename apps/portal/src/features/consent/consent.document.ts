import { graphql } from '../../graphql/gql.js';
import type { ConsentPageQuery } from '../../graphql/graphql.js';

export const ConsentPage_Query = graphql(`
  query ConsentPage($client: String!) {
    clientConsent(client: $client) {
      clientId
      clientName
      clientSlug
      practiceName
      version
      everything {
        level
        title
        allows
        never
        since
        givenByName
        until
      }
      engagements {
        engagementId
        engagementName
        consentId
        level
        title
        since
        until
      }
      texts {
        consentId
        requestId
        title
        places
        since
        until
      }
      requests {
        id
        level
        title
        about
        textSha256
        places
        why
        example
        until
        status
        askedByName
        askedAt
        answeredByName
        answeredAt
        note
        version
        availableActions {
          action
          ...ActState_action @unmask
        }
      }
      acts {
        id
        kind
        level
        about
        personName
        at
        until
        note
        words
        wordsSha256
      }
      ladder {
        level
        title
        allows
        never
      }
      choices {
        id
        name
      }
      availableActions {
        action
        ...ActState_action @unmask
      }
    }
  }
`);

export type ClientConsent = ConsentPageQuery['clientConsent'];
export type ConsentRequest = ClientConsent['requests'][number];
