import { graphql } from '../../graphql/gql.js';

export const SetToDecide_Query = graphql(`
  query SetToDecide($client: String!) {
    deploymentPlan(client: $client) {
      engagementId
      openChangeSet {
        id
      }
    }
  }
`);

export const DecidePage_Query = graphql(`
  query DecidePage($changeSetId: UUID!) {
    decision(changeSetId: $changeSetId) {
      changeSetId
      clientName
      coachName
      decideBy
      reading
      whyNow
      ifNothing
      affectedText
      consequences
      inForceNumber
      inForceSince
      inForceAt
      planNumber
      stage
      approval {
        heading
        lines
        button
      }
      changes {
        key
        number
        heading
        question
        nowText
        proposedText
        proposedBefore
        why
        affectedText
        startsText
        textSha256
        fresh
        mine
        verdict
        note
      }
      talk {
        id
        authorName
        body
        at
        beside {
          id
          sentence
          withdrawnOn
        }
      }
    }
  }
`);

export const DecideChangeSet_Mutation = graphql(`
  mutation DecideChangeSet($input: DecideChangeSetArgs!) {
    decideChangeSet(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);
