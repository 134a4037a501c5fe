import { graphql } from '../../graphql/gql.js';

export const DraftReview_review = graphql(`
  fragment DraftReview_review on DraftReview {
    id
    draftId
    status
    standing
    revision
    version
    verdicts {
      revision
      verdict
      note
      byName
      at
    }
    remarks {
      id
      subjectType
      subjectId
      step
      kind
      body
      authorName
      byCoach
      at
      settledAt
      settledByName
      subjectGone
      version
      citations {
        ...CitationsHere_here @unmask
      }
      replies {
        id
        body
        authorName
        byCoach
        at
      }
      availableActions {
        action
        ...ActState_action @unmask
      }
    }
    openRemarks
    lookedAt
    changes {
      subjectType
      subjectId
      kind
      field
      label
      before
      after
    }
    changesWords
    publications {
      id
      number
      publishedByName
      publishedAt
      reason
    }
    history {
      id
      subjectId
      subjectText
      label
      before
      after
      reason
      byName
      at
      publicationNumber
    }
    availableActions {
      action
      ...ActState_action @unmask
    }
  }
`);

export const DraftReviewOf_Query = graphql(`
  query DraftReviewOf($client: String!, $team: UUID!, $cycle: Int) {
    draftReview(client: $client, team: $team, cycle: $cycle) {
      ...DraftReview_review @unmask
    }
  }
`);
