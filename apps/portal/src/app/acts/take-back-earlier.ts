import { useMutation } from '@apollo/client/react';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { graphql } from '../../graphql/gql.js';
import { failureWords } from '../failure.js';

const BringBackEarlier_Mutation = graphql(`
  mutation BringBackEarlier($input: BringBackTodayItemInput!) {
    bringBackTodayItem(input: $input) {
      errors {
        message
      }
    }
  }
`);
const UndoEarlierNudge_Mutation = graphql(`
  mutation UndoEarlierNudge($input: UndoNudgeArgs!) {
    undoNudge(input: $input) {
      errors {
        message
      }
    }
  }
`);
const UndoEarlierTraineeNudge_Mutation = graphql(`
  mutation UndoEarlierTraineeNudge($input: UndoTraineeNudgeArgs!) {
    undoTraineeNudge(input: $input) {
      errors {
        message
      }
    }
  }
`);
const TakeBackEarlierMessage_Mutation = graphql(`
  mutation TakeBackEarlierMessage($input: TakeBackCohortMessageArgs!) {
    takeBackCohortMessage(input: $input) {
      errors {
        message
      }
    }
  }
`);

export interface EarlierUndo {
  readonly act: string;
  readonly id: string;
}
type Answered = Promise<{ readonly errors: readonly { readonly message: string }[] } | undefined>;

const known = ['BRING_BACK', 'undoNudge', 'undoTraineeNudge', 'takeBackCohortMessage'] as const;

/** What is taken back on a page of its own, such as an import, is not taken back from a list. */
export const isTakenBackHere = ({ act }: EarlierUndo): boolean => (known as readonly string[]).includes(act);

/** Takes back what was done in another visit, as the toast of that visit would have. */
export function useTakeBackEarlier(): (undo: EarlierUndo) => Promise<void> {
  const after = { refetchQueries: 'active' as const };
  const [bringBack] = useMutation(BringBackEarlier_Mutation, after);
  const [undoNudge] = useMutation(UndoEarlierNudge_Mutation, after);
  const [undoTraineeNudge] = useMutation(UndoEarlierTraineeNudge_Mutation, after);
  const [takeMessageBack] = useMutation(TakeBackEarlierMessage_Mutation, after);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const send = async ({ act, id }: EarlierUndo): Answered => {
    const idempotencyKey = attempt.key;
    switch (act as (typeof known)[number]) {
      case 'BRING_BACK':
        return (await bringBack({ variables: { input: { key: id, idempotencyKey } } })).data?.bringBackTodayItem;
      case 'undoNudge':
        return (await undoNudge({ variables: { input: { nudgeId: id, idempotencyKey } } })).data?.undoNudge;
      case 'undoTraineeNudge':
        return (await undoTraineeNudge({ variables: { input: { nudgeId: id, idempotencyKey } } })).data?.undoTraineeNudge;
      case 'takeBackCohortMessage':
        return (await takeMessageBack({ variables: { input: { messageId: id, idempotencyKey } } })).data?.takeBackCohortMessage;
    }
  };
  return async (undo) => {
    try {
      const answer = await send(undo);
      attempt.renew();
      toast({ words: answer?.errors[0]?.message ?? 'Taken back.' });
    } catch (error) {
      toast({ words: failureWords(error, 'It was not taken back.') });
    }
  };
}
