import { useMutation } from '@apollo/client/react';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';

const InvitePerson_Mutation = graphql(`
  mutation InvitePerson($input: PersonInput!) {
    invitePerson(input: $input) {
      person {
        id
        ...PersonRow_person
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const WithdrawInvitation_Mutation = graphql(`
  mutation WithdrawInvitation($input: PersonInput!) {
    withdrawInvitation(input: $input) {
      person {
        id
        ...PersonRow_person
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Sends the invitation of a person, again if need be, and takes it back. */
export function useInvitation({ id, name }: { readonly id: string; readonly name: string }): { readonly send: () => void; readonly withdraw: () => void } {
  const [invite] = useMutation(InvitePerson_Mutation);
  const [takeBack] = useMutation(WithdrawInvitation_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const say = (refused: { readonly message: string } | undefined, words: string): void => {
    attempt.renew();
    toast({ words: refused?.message ?? words });
  };
  const lost = (error: unknown): void => toast({ words: failureWords(error, 'This was not done.') });
  const input = (): { personId: string; idempotencyKey: string } => ({ personId: id, idempotencyKey: attempt.key });
  return {
    send: () => void invite({ variables: { input: input() } }).then(({ data }) => say(data?.invitePerson.errors[0], `${name} gets a mail.`), lost),
    withdraw: () =>
      void takeBack({ variables: { input: input() } }).then(
        ({ data }) => say(data?.withdrawInvitation.errors[0], `The invitation of ${name} no longer works.`),
        lost,
      ),
  };
}
