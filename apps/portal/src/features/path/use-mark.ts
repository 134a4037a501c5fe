import { useMutation } from '@apollo/client/react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { MarkItem_Mutation, type LearningItem } from './item.document.js';
import { thenAgain } from './learning-acts.js';

/** Says that something was read or watched; it can be taken back. */
export function useMark(item: Pick<LearningItem, 'id'> & { readonly item: { readonly title: string } }): {
  readonly mark: () => Promise<boolean>;
  readonly sending: boolean;
} {
  const [send, { loading }] = useMutation(MarkItem_Mutation, thenAgain);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const tell = useTell();
  const say = async (done: boolean): Promise<boolean> => {
    try {
      const { data } = await send({ variables: { input: { itemId: item.id, done, idempotencyKey: attempt.key } } });
      attempt.renew();
      const refused = data?.markItem.errors[0]?.message;
      if (refused) toast({ words: refused });
      return !refused;
    } catch (error) {
      toast({ words: failureWords(error, 'This was not kept.') });
      return false;
    }
  };
  return {
    sending: loading,
    mark: async () => {
      const done = await say(true);
      if (done)
        tell({
          words: `“${item.item.title}” is passed.`,
          undo: async () => {
            if (!(await say(false))) throw new Error('Not taken back');
          },
        });
      return done;
    },
  };
}
