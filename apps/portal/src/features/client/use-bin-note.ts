import { useMutation } from '@apollo/client/react';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import { useTell } from '../../app/activity.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';

const BinNote_Mutation = graphql(`
  mutation BinNote($input: BinNoteInput!) {
    binNote(input: $input) {
      note {
        id
        version
        deletedAt
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** The notes on the page, and those in the bin where that is open. */
const again = { refetchQueries: 'active' as const };

/** Puts a note into the bin and takes it out again. */
export function useBinNote(noteId: string): { readonly bin: (version: number) => Promise<void>; readonly takeOut: (version: number) => Promise<void> } {
  const [change] = useMutation(BinNote_Mutation, again);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const toast = useToast();
  const run = async (binned: boolean, version: number): Promise<number | undefined> => {
    try {
      const { data } = await change({ variables: { input: { noteId, binned, version, idempotencyKey: attempt.key } } });
      attempt.renew();
      const refused = data?.binNote.errors[0];
      if (refused) toast({ words: refused.message });
      return refused ? undefined : data?.binNote.note?.version;
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
      return undefined;
    }
  };
  const back = async (version: number): Promise<void> => {
    if ((await run(false, version)) === undefined) throw new Error('The note stayed in the bin');
  };
  return {
    bin: async (version) => {
      const binned = await run(true, version);
      if (binned !== undefined) tell({ words: 'The note is in the bin for 30 days.', undo: () => back(binned) });
    },
    takeOut: async (version) => {
      if ((await run(false, version)) !== undefined) tell({ words: 'The note is back.' });
    },
  };
}
