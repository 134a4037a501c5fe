import { useMutation } from '@apollo/client/react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { thenAgain } from './training-acts.js';
import type { TrainingPerson } from './training.document.js';

const ChangeWriting_Mutation = graphql(`
  mutation ChangeWriting($input: ChangePeopleInput!) {
    changePeople(input: $input) {
      people {
        id
        version
        roles
        writesOkrs
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Changes who writes OKRs, and says what that does to the count of the gate. */
export function useWriting(engagementId: string, people: readonly TrainingPerson[]): (person: TrainingPerson, writesOkrs: boolean) => void {
  const [change] = useMutation(ChangeWriting_Mutation, thenAgain);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const tell = useTell();
  const send = async (id: string, version: number, writesOkrs: boolean): Promise<{ readonly version: number; readonly refused?: string }> => {
    const { data } = await change({ variables: { input: { engagementId, people: [{ id, version }], writesOkrs, idempotencyKey: attempt.key } } });
    attempt.renew();
    return { version: data?.changePeople.people?.[0]?.version ?? version, refused: data?.changePeople.errors[0]?.message };
  };
  return (person, writesOkrs) => {
    if (person.writesOkrs === writesOkrs) return;
    void send(person.id, person.version, writesOkrs).then(
      ({ version, refused }) => {
        if (refused) return toast({ words: refused });
        const writing = people.filter((one) => (one.id === person.id ? writesOkrs : one.writesOkrs)).length;
        tell({
          words: `${person.name} ${writesOkrs ? 'writes' : 'does not write'} OKRs. ${plural(writing, 'person writes', 'people write')} them now.`,
          undo: async () => {
            const back = await send(person.id, version, person.writesOkrs);
            if (back.refused) throw new Error(back.refused);
          },
        });
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
  };
}
