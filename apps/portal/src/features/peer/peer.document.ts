import { graphql } from '../../graphql/gql.js';
import type { Peer_ExchangeFragment } from '../../graphql/graphql.js';

export const Peer_exchange = graphql(`
  fragment Peer_exchange on PeerExchange {
    id
    title
    completesWhen
    give
    ofTitle
    receivedCount
    given {
      id
      status
      colleagueName
      text
      helped
      question
      givenAt
      version
    }
    received {
      id
      giverName
      helped
      question
      givenAt
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const PeerPage_Query = graphql(`
  query PeerPage($item: UUID!) {
    peerExchange(itemId: $item) {
      ...Peer_exchange @unmask
    }
  }
`);

export const TakePeerWork_Mutation = graphql(`
  mutation TakePeerWork($input: TakePeerWorkArgs!) {
    takePeerWork(input: $input) {
      exchange {
        ...Peer_exchange @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const SavePeerFeedback_Mutation = graphql(`
  mutation SavePeerFeedback($input: PeerFeedbackArgs!) {
    savePeerFeedback(input: $input) {
      exchange {
        ...Peer_exchange @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const GivePeerFeedback_Mutation = graphql(`
  mutation GivePeerFeedback($input: PeerFeedbackArgs!) {
    givePeerFeedback(input: $input) {
      exchange {
        ...Peer_exchange @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type ExchangeFacts = Peer_ExchangeFragment;
export type OwnFeedback = ExchangeFacts['given'][number];
