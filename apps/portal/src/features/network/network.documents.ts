import { graphql } from '../../graphql/gql.js';
import type { MyNetworkProfilePageQuery, NetworkPageQuery } from '../../graphql/graphql.js';

export const NetworkPage_Query = graphql(`
  query NetworkPage($search: NetworkSearch) {
    networkDirectory(search: $search) {
      coaches {
        slug
        name
        headline
        about
        languages
        regions
        industries
        website
        email
        publicUrl
        certificates {
          number
          title
          validUntil
          verifyUrl
        }
      }
      languages
      regions
      industries
      publicUrl
      door {
        isPublic
        takesRequests
        welcome
        version
      }
      members {
        personId
        name
        email
        since
      }
      requests {
        id
        name
        email
        words
        askedAt
        version
      }
      availableActions {
        action
        state {
          __typename
        }
      }
    }
  }
`);

export const MyNetworkProfilePage_Query = graphql(`
  query MyNetworkProfilePage {
    myNetworkProfile {
      audience
      headline
      about
      languages
      regions
      industries
      website
      shown
      version
      isListed
      publicUrl
      availableActions {
        action
        state {
          __typename
          ... on Forbidden {
            headline
          }
        }
      }
    }
  }
`);

export const SaveNetworkProfile_Mutation = graphql(`
  mutation SaveNetworkProfile($input: SaveNetworkProfileArgs!) {
    saveNetworkProfile(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const TakeNetworkProfileBack_Mutation = graphql(`
  mutation TakeNetworkProfileBack($input: TakeNetworkProfileBackArgs!) {
    takeNetworkProfileBack(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const SetNetworkDoor_Mutation = graphql(`
  mutation SetNetworkDoor($input: SetNetworkDoorArgs!) {
    setNetworkDoor(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const InviteNetworkMember_Mutation = graphql(`
  mutation InviteNetworkMember($input: InviteNetworkMemberArgs!) {
    inviteNetworkMember(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AnswerNetworkRequest_Mutation = graphql(`
  mutation AnswerNetworkRequest($input: AnswerNetworkRequestArgs!) {
    answerNetworkRequest(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EndNetworkMembership_Mutation = graphql(`
  mutation EndNetworkMembership($input: EndNetworkMembershipArgs!) {
    endNetworkMembership(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type NetworkFacts = NetworkPageQuery['networkDirectory'];
export type CoachFacts = NetworkFacts['coaches'][number];
export type ProfileFacts = MyNetworkProfilePageQuery['myNetworkProfile'];
export const again = { refetchQueries: ['NetworkPage', 'MyNetworkProfilePage'], awaitRefetchQueries: true };
