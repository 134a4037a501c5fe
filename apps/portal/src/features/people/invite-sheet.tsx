import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { listed, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import type { PersonOnRoster } from './people.route.js';

const InvitePeople_Mutation = graphql(`
  mutation InvitePeople($input: InvitePeopleInput!) {
    invitePeople(input: $input) {
      invited
      alreadyIn
      people {
        id
        invitation {
          state
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

interface Props {
  readonly people: readonly PersonOnRoster[];
  readonly engagementId: string;
  readonly close: () => void;
  readonly done?: () => void;
}

/** Asks before mails go out: they cannot be called back. */
export function InviteSheet({ people, engagementId, close, done }: Props): ReactElement {
  const [invite, { loading }] = useMutation(InvitePeople_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const joined = people.filter(({ invitation }) => invitation.state === 'ACCEPTED').length;
  const count = people.length - joined;
  const one = people.length === 1 ? people[0]?.name : undefined;

  const send = (): void =>
    void invite({ variables: { input: { engagementId, ids: people.map(({ id }) => id), idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.invitePeople.errors[0];
        const invited = data?.invitePeople.invited ?? 0;
        toast({
          words:
            refused?.message ??
            (invited === 0 ? 'Nobody needed an invitation.' : one ? `${one} gets a mail.` : `${plural(invited, 'person gets', 'people get')} a mail.`),
        });
        if (refused) return;
        done?.();
        close();
      },
      (error: unknown) => toast({ words: failureWords(error, 'The invitations were not sent.') }),
    );

  if (count === 0)
    return (
      <ConfirmSheet open close={close} question="Everybody you selected has joined" confirm="Back to the list" back="Close" act={close}>
        <p>Nobody of them needs an invitation.</p>
      </ConfirmSheet>
    );
  return (
    <ConfirmSheet
      open
      close={close}
      question={`Invite ${one ?? plural(count, 'person', 'people')}?`}
      confirm={count === 1 ? 'Send the invitation' : `Send ${count} invitations`}
      back="Not now"
      act={send}
      sending={loading}
    >
      <p>{one ? `${one} gets one mail with a link to sign in; no password.` : `Each gets one mail with a link to sign in; no password. ${namesOf(people)}.`}</p>
      {joined > 0 && <p>{joined === 1 ? 'One of them has joined already and gets none.' : `${joined} of them have joined already and get none.`}</p>}
      <p>A mail cannot be called back.</p>
    </ConfirmSheet>
  );
}

/** The first names of a long list, and how many more. */
export function namesOf(people: readonly { readonly name: string }[]): string {
  const names = people.map(({ name }) => name);
  return names.length <= 5 ? listed(names) : `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
}
