import { graphql } from '../../graphql/gql.js';
import type { Observed_ItemFragment, Observed_SessionFragment } from '../../graphql/graphql.js';

export const Observed_session = graphql(`
  fragment Observed_session on ObservedSession {
    id
    traineeName
    title
    kind
    heldOn
    setting
    clientName
    about
    outside
    withdrawn
    status
    assessorNames
    version
    markedCount
    mean
    counts
    rubric {
      key
      title
      levels
    }
    marks {
      assessorName
      remark
      givenAt
      levels {
        key
        title
        level
        words
      }
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const Observed_item = graphql(`
  fragment Observed_item on ObservedItem {
    id
    title
    body
    completesWhen
    kind
    count
    counted
    sessions {
      ...Observed_session @unmask
    }
    colleagues {
      id
      name
    }
    engagements {
      engagementId
      clientName
      clientSlug
      why
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const ObservedItemPage_Query = graphql(`
  query ObservedItemPage($item: UUID!) {
    observedItem(itemId: $item) {
      ...Observed_item @unmask
    }
  }
`);

export const ObservedSessionPage_Query = graphql(`
  query ObservedSessionPage($session: UUID!) {
    observedSession(sessionId: $session) {
      ...Observed_session @unmask
    }
  }
`);

export const PlanObservedSession_Mutation = graphql(`
  mutation PlanObservedSession($input: PlanObservedArgs!) {
    planObservedSession(input: $input) {
      item {
        ...Observed_item @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const MarkObservedSession_Mutation = graphql(`
  mutation MarkObservedSession($input: MarkObservedArgs!) {
    markObservedSession(input: $input) {
      session {
        ...Observed_session @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const CancelObservedSession_Mutation = graphql(`
  mutation CancelObservedSession($input: CancelObservedArgs!) {
    cancelObservedSession(input: $input) {
      session {
        id
        status
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type ItemFacts = Observed_ItemFragment;
export type SessionFacts = Observed_SessionFragment;
