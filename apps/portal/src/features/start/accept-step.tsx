import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import type { SetupStep } from '../../graphql/graphql.js';
import { Button, type ButtonLook } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';

const MarkSetupStep_Mutation = graphql(`
  mutation MarkSetupStep($input: MarkSetupStepInput!) {
    markSetupStep(input: $input) {
      practice {
        id
        setup {
          step
          at
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** For a step that is done by saying so. */
export function AcceptStep({ step, look, words }: { readonly step: SetupStep; readonly look: ButtonLook; readonly words: string }): ReactElement {
  const [mark, { loading }] = useMutation(MarkSetupStep_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const accept = async (): Promise<void> => {
    try {
      const { data } = await mark({ variables: { input: { step, idempotencyKey: attempt.key } } });
      attempt.renew();
      const refused = data?.markSetupStep.errors[0];
      if (refused) toast({ words: refused.message });
    } catch (error) {
      toast({ words: failureWords(error, 'This was not saved.') });
    }
  };
  return (
    <Button look={look} small sending={loading} onClick={() => void accept()}>
      {words}
    </Button>
  );
}
