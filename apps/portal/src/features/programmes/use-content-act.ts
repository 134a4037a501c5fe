import { useMutation } from '@apollo/client/react';
import { failureWords } from '../../app/failure.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { MoveItem_Mutation, MoveModule_Mutation, RemoveItem_Mutation, RemoveModule_Mutation } from './programmes.mutations.js';

interface Answer {
  readonly errors: readonly { readonly message: string }[];
}

/** Moves and removals in a draft: told where they did not work, shown where they did. */
export function useContentActs() {
  const again = { refetchQueries: ['ProgrammeVersionPage'], awaitRefetchQueries: true };
  const [moveModule] = useMutation(MoveModule_Mutation, again);
  const [removeModule] = useMutation(RemoveModule_Mutation, again);
  const [moveItem] = useMutation(MoveItem_Mutation, again);
  const [removeItem] = useMutation(RemoveItem_Mutation, again);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const send = async (act: (idempotencyKey: string) => Promise<Answer | undefined>, words?: string): Promise<void> => {
    try {
      const answer = await act(attempt.key);
      attempt.renew();
      const refused = answer?.errors[0]?.message;
      if (refused ?? words) toast({ words: refused ?? words ?? '' });
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  return {
    moveModule: (moduleId: string, place: number) =>
      void send(async (idempotencyKey) => (await moveModule({ variables: { input: { moduleId, place, idempotencyKey } } })).data?.moveProgrammeModule),
    removeModule: (moduleId: string, title: string) =>
      void send(
        async (idempotencyKey) => (await removeModule({ variables: { input: { moduleId, idempotencyKey } } })).data?.removeProgrammeModule,
        `“${title}” is out of this draft.`,
      ),
    moveItem: (itemId: string, place: number) =>
      void send(async (idempotencyKey) => (await moveItem({ variables: { input: { itemId, place, idempotencyKey } } })).data?.moveProgrammeItem),
    removeItem: (itemId: string, title: string) =>
      void send(
        async (idempotencyKey) => (await removeItem({ variables: { input: { itemId, idempotencyKey } } })).data?.removeProgrammeItem,
        `“${title}” is out of this draft.`,
      ),
  };
}
