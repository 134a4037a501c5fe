import { graphql } from '../../graphql/gql.js';
import type { TipComment_CommentFragment, TipPost_PostFragment, TipsPageQuery, TipWordingsPageQuery } from '../../graphql/graphql.js';

export const TipPost_post = graphql(`
  fragment TipPost_post on TipPost {
    id
    kind
    title
    intro
    tips
    theme
    phase
    reach
    status
    hiddenReason
    authorName
    isMine
    publishedAt
    editedAt
    version
    isAnswered
    answers
    comments
    thanks
    isThanked
    isFollowed
    isReported
    reportLeft {
      at
      remark
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const TipComment_comment = graphql(`
  fragment TipComment_comment on TipComment {
    id
    tipId
    kind
    text
    status
    hiddenReason
    authorName
    isMine
    at
    editedAt
    version
    isAccepted
    thanks
    isThanked
    isReported
    reportLeft {
      at
      remark
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const TipsPage_Query = graphql(`
  query TipsPage($filter: TipFilterInput, $after: String, $bin: Boolean!) {
    tips(filter: $filter, first: 25, after: $after) {
      totalCount
      isNear
      facets {
        facet
        value
        count
      }
      edges {
        node {
          ...TipPost_post @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    tipDesk {
      followedThemes
      moderates
      reportsWaiting
    }
    tipBin @include(if: $bin) {
      id
      tipId
      tipCommentId
      title
      text
      takenAt
      goneOn
      availableActions {
        ...ActState_action @unmask
      }
    }
  }
`);

export const TipPage_Query = graphql(`
  query TipPage($id: UUID!, $first: Int!, $after: String) {
    tip(tipId: $id, first: $first, after: $after) {
      id
      post {
        ...TipPost_post @unmask
      }
      accepted {
        ...TipComment_comment @unmask
      }
      discussion {
        totalCount
        edges {
          node {
            ...TipComment_comment @unmask
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      isThemeFollowed
    }
  }
`);

export const NewTipPage_Query = graphql(`
  query NewTipPage {
    tipDesk {
      reaches
    }
  }
`);

export const TipReportsPage_Query = graphql(`
  query TipReportsPage {
    tipReports {
      id
      tipId
      tipCommentId
      title
      words
      authorName
      reason
      reporterName
      at
      availableActions {
        ...ActState_action @unmask
      }
    }
  }
`);

export const TipWordingsPage_Query = graphql(`
  query TipWordingsPage($id: UUID!, $comment: UUID) {
    tip(tipId: $id, first: 1) {
      id
      post {
        id
        title
      }
    }
    tipWordings(tipId: $id, tipCommentId: $comment) {
      id
      number
      isNow
      title
      intro
      tips
      theme
      phase
      writtenAt
      clearedByName
      clearedAt
      availableActions {
        ...ActState_action @unmask
      }
    }
  }
`);

export type TipFacets = TipsPageQuery['tips']['facets'];
export type TipInBinFacts = NonNullable<TipsPageQuery['tipBin']>[number];
export type TipPostFacts = TipPost_PostFragment;
export type TipCommentFacts = TipComment_CommentFragment;
export type TipWordingFacts = TipWordingsPageQuery['tipWordings'][number];
