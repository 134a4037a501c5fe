import { graphql } from '../../graphql/gql.js';

export const SetToSend_Query = graphql(`
  query SetToSend($client: String!) {
    deploymentPlan(client: $client) {
      engagementId
      number
      openChangeSet {
        id
        status
      }
    }
  }
`);

export const SendPage_Query = graphql(`
  query SendPage($id: UUID!) {
    changeSet(id: $id) {
      id
      version
      revision
      status
      whyNow
      ifNothing
      decideBy
      overrideReason
      changes {
        id
        heading
        number
        nowText
        proposedText
        why
      }
    }
    changeSetImpact(changeSetId: $id) {
      changeSetId
      signers {
        personId
        name
      }
      locks {
        parameterKey
        gate {
          headline
          done
          total
          canOverride
          overrideBy {
            name
          }
          left {
            text
          }
          meanwhile {
            text
            path
          }
          rule {
            text
            decidedBy
            decidedOn
          }
        }
      }
      ...ImpactSection_impact
    }
  }
`);

export const DescribeChangeSet_Mutation = graphql(`
  mutation DescribeChangeSet($input: DescribeChangeSetArgs!) {
    describeChangeSet(input: $input) {
      changeSet {
        id
        version
        whyNow
        ifNothing
        decideBy
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const SendChangeSet_Mutation = graphql(`
  mutation SendChangeSet($input: SendChangeSetArgs!) {
    sendChangeSet(input: $input) {
      changeSet {
        id
        version
        status
      }
      errors {
        code
        message
        field
      }
    }
  }
`);
