import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { failureWords } from '../failure.js';
import { startAnew } from '../start-anew.js';

const SwitchPractice_Mutation = graphql(`
  mutation SwitchPractice($input: SwitchPracticeInput!) {
    switchPractice(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Opens another practice in this browser. Everything is loaded anew: nothing of the first may stay on the screen. */
export function useSwitchPractice(): (practiceId: string) => Promise<void> {
  const [change] = useMutation(SwitchPractice_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  return async (practiceId) => {
    try {
      const { data } = await change({ variables: { input: { practiceId, idempotencyKey: attempt.key } } });
      attempt.renew();
      const refused = data?.switchPractice.errors[0];
      if (refused) return toast({ words: refused.message });
      startAnew();
    } catch (error) {
      toast({ words: failureWords(error, 'The other practice could not be opened.') });
    }
  };
}
