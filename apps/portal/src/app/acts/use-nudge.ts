import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/gql.js';
import { useTell } from '../activity.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { failureWords } from '../failure.js';

const NudgeSigners_Mutation = graphql(`
  mutation NudgeSigners($input: NudgeSignersArgs!) {
    nudgeSigners(input: $input) {
      changeSet {
        id
        nudgeId
        nudgeDueAt
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

const UndoNudge_Mutation = graphql(`
  mutation UndoNudge($input: UndoNudgeArgs!) {
    undoNudge(input: $input) {
      changeSet {
        id
        nudgeId
        nudgeDueAt
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

const after = { refetchQueries: 'active' as const };

/** Reminds the signers of a change set; it goes out after ten seconds and can be undone until then. Undefined where there is nothing to nudge. */
export function useNudge(changeSetId: string | null): (() => void) | undefined {
  const [send] = useMutation(NudgeSigners_Mutation, after);
  const [takeBack] = useMutation(UndoNudge_Mutation, after);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const tell = useTell();
  if (!changeSetId) return undefined;

  const undo = async (nudgeId: string): Promise<void> => {
    const { data } = await takeBack({ variables: { input: { nudgeId, idempotencyKey: attempt.key } } });
    attempt.renew();
    toast({ words: data?.undoNudge.errors[0]?.message ?? 'The nudge was not sent.' });
  };
  return () => {
    void send({ variables: { input: { changeSetId, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const nudgeId = data?.nudgeSigners.changeSet?.nudgeId;
        const refused = data?.nudgeSigners.errors[0];
        if (refused) return toast({ words: refused.message });
        tell({ words: 'The nudge goes out in ten seconds.', undo: nudgeId ? () => undo(nudgeId) : undefined });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The nudge was not sent.') }),
    );
  };
}
