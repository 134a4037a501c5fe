import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { failureWords } from '../failure.js';
import { startAnew } from '../start-anew.js';

const SeeAs_Mutation = graphql(`
  mutation SeeAs($input: SeeAsInput!) {
    seeAs(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const StopSeeingAs_Mutation = graphql(`
  mutation StopSeeingAs($input: StopSeeingAsInput!) {
    stopSeeingAs(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Looks at the sample practice as somebody else, and as oneself again. */
export function useSeeAs(): { readonly seeAs: (personId: string) => Promise<void>; readonly stop: () => Promise<void> } {
  const [see] = useMutation(SeeAs_Mutation);
  const [stopSeeing] = useMutation(StopSeeingAs_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const settle = (errors: readonly { readonly message: string }[] | undefined): void => {
    attempt.renew();
    if (errors?.[0]) toast({ words: errors[0].message });
    else startAnew();
  };
  return {
    seeAs: (personId) =>
      see({ variables: { input: { personId, idempotencyKey: attempt.key } } }).then(
        ({ data }) => settle(data?.seeAs.errors),
        (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
      ),
    stop: () =>
      stopSeeing({ variables: { input: { idempotencyKey: attempt.key } } }).then(
        ({ data }) => settle(data?.stopSeeingAs.errors),
        (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
      ),
  };
}
