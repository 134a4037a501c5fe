import { useApolloClient, useMutation } from '@apollo/client/react';
import type { SaidToDraft } from '../../app/drafts/use-saved-draft.js';
import { faultCode } from '../../app/graphql-client.js';
import { graphql } from '../../graphql/gql.js';
import type { EditedAnswer } from './answer-editor.js';

const ChangeParameter_Mutation = graphql(`
  mutation ChangeParameter($input: ChangeParameterArgs!) {
    changeParameter(input: $input) {
      plan {
        engagementId
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

const ChangeAsItIs_Query = graphql(`
  query ChangeAsItIs($client: String!) {
    deploymentPlan(client: $client) {
      engagementId
      parameters {
        key
        value
      }
      openChangeSet {
        id
        changes {
          id
          parameterKey
          proposedValue
          why
          startsNowReason
          version
        }
      }
    }
  }
`);

/** Saves an answer of the open set over the version that was seen; finds out what another coach wrote meanwhile. */
export function useChangeParameter(
  client: string,
  changeSetId: string,
): (parameterKey: string, answer: EditedAnswer, version: number, idempotencyKey: string) => Promise<SaidToDraft<EditedAnswer>> {
  const apollo = useApolloClient();
  const [change] = useMutation(ChangeParameter_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });

  const theirs = async (parameterKey: string): Promise<SaidToDraft<EditedAnswer>> => {
    const { data } = await apollo.query({ query: ChangeAsItIs_Query, variables: { client }, fetchPolicy: 'network-only' });
    const plan = data?.deploymentPlan;
    if (plan?.openChangeSet?.id !== changeSetId) return { refused: [{ message: 'This change set was closed meanwhile. Look at the plan again.' }] };
    const now = plan.openChangeSet.changes.find((one) => one.parameterKey === parameterKey);
    const value: unknown = now?.proposedValue ?? plan.parameters.find((one) => one.key === parameterKey)?.value;
    return { theirs: { value, why: now?.why ?? '', startsNowReason: now?.startsNowReason ?? '' }, version: now?.version ?? 0 };
  };

  return async (parameterKey, { value, why, startsNowReason }, version, idempotencyKey) => {
    const input = { changeSetId, parameterKey, version, value, why, startsNowReason: startsNowReason || null, idempotencyKey };
    try {
      const { data } = await change({ variables: { input } });
      const errors = data?.changeParameter.errors ?? [];
      return errors.length > 0 ? { refused: errors } : { version: version + 1 };
    } catch (error) {
      if (faultCode(error) === 'CONFLICT') return await theirs(parameterKey);
      throw error;
    }
  };
}
