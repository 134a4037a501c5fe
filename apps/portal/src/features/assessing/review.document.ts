import { graphql } from '../../graphql/gql.js';
import type { Review_ReviewFragment } from '../../graphql/graphql.js';

export const Review_answer = graphql(`
  fragment Review_answer on AssignmentAnswer {
    id
    assessorName
    verdict
    remark
    givenAt
    settles
    levels {
      key
      title
      level
      words
    }
    remarks {
      id
      startsAt
      quote
      body
    }
  }
`);

export const Review_round = graphql(`
  fragment Review_round on AssignmentRound {
    id
    number
    text
    status
    handedInAt
    promisedOn
    late
    answeredAt
    files {
      id
      name
      size
    }
    answers {
      ...Review_answer @unmask
    }
  }
`);

export const Review_review = graphql(`
  fragment Review_review on AssignmentReview {
    id
    traineeName
    title
    body
    example
    moduleNumber
    cohortName
    passLevel
    secondAssessor
    rubricSha256
    rubricChanged
    disagreement
    rubric {
      key
      title
      levels
    }
    round {
      ...Review_round @unmask
    }
    earlier {
      ...Review_round @unmask
    }
    mine {
      id
      version
      remark
      givenAt
      levels {
        key
        level
      }
      remarks {
        id
        startsAt
        quote
        body
      }
    }
    others {
      id
      name
      given
      answer {
        ...Review_answer @unmask
      }
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const ReviewPage_Query = graphql(`
  query ReviewPage($round: UUID!) {
    review(roundId: $round) {
      ...Review_review @unmask
    }
    reviewQueue {
      id
      traineeName
      moduleNumber
      mine
      overdue
    }
  }
`);

export type ReviewFacts = Review_ReviewFragment;
export type RoundFacts = ReviewFacts['round'];
