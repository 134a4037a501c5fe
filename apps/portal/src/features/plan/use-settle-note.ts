import { useMutation } from '@apollo/client/react';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useTell } from '../../app/activity.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';

const SettlePlanNote_Mutation = graphql(`
  mutation SettlePlanNote($input: SettlePlanNoteArgs!) {
    settlePlanNote(input: $input) {
      note {
        id
        version
        resolvedAt
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

/** Puts a note aside as settled; the toast opens it again. */
export function useSettleNote(): (noteId: string, version: number) => void {
  const [settle] = useMutation(SettlePlanNote_Mutation, { refetchQueries: 'active' });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const tell = useTell();
  const move = async (noteId: string, version: number, to: 'SETTLED' | 'OPEN'): Promise<number | undefined> => {
    const { data } = await settle({ variables: { input: { noteId, version, to, idempotencyKey: attempt.key } } });
    attempt.renew();
    const refused = data?.settlePlanNote.errors[0];
    if (refused) toast({ words: refused.message });
    return data?.settlePlanNote.note?.version;
  };
  return (noteId, version) => {
    void move(noteId, version, 'SETTLED').then(
      (next) => next !== undefined && tell({ words: 'Settled.', undo: () => move(noteId, next, 'OPEN') }),
      (error: unknown) => toast({ words: failureWords(error, 'The note is still open.') }),
    );
  };
}
