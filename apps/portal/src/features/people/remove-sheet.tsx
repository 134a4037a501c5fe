import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { namesOf } from './invite-sheet.js';
import type { PersonOnRoster, RosterFacts } from './people.route.js';

const RemovePeople_Mutation = graphql(`
  mutation RemovePeople($input: RemovePeopleInput!) {
    removePeople(input: $input) {
      removed
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
  readonly roster: RosterFacts;
  readonly close: () => void;
  readonly done?: () => void;
}

/** Asks before people lose their access here. */
export function RemoveSheet({ people, roster, close, done }: Props): ReactElement {
  const [remove, { loading }] = useMutation(RemovePeople_Mutation, { refetchQueries: ['PeoplePage'], awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const one = people.length === 1 ? people[0]?.name : undefined;
  const who = one ?? plural(people.length, 'person', 'people');
  const authors = people.filter(({ writesOkrs }) => writesOkrs).length;

  const send = (): void =>
    void remove({ variables: { input: { engagementId: roster.engagementId, ids: people.map(({ id }) => id), idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.removePeople.errors[0];
        toast({ words: refused?.message ?? `${who} ${one ? 'is' : 'are'} off the list.` });
        if (refused) return;
        done?.();
        close();
      },
      () => toast({ words: 'Nobody was removed. Somebody may have changed one of these people, or the connection is gone. Look again and repeat it.' }),
    );

  return (
    <ConfirmSheet
      open
      close={close}
      question={`Remove ${who} from ${roster.clientName}?`}
      confirm={one ? 'Remove' : `Remove ${people.length} people`}
      back={one ? 'Keep them' : 'Keep everybody'}
      act={send}
      sending={loading}
    >
      {!one && <p>{namesOf(people)}.</p>}
      <p>Their roles here end at once and an open invitation stops working. What they did before stays, with their name.</p>
      {authors > 0 && (
        <p>
          {one
            ? 'They write OKRs: the training gate no longer counts them.'
            : `${authors} of them ${authors === 1 ? 'writes' : 'write'} OKRs: the training gate no longer counts them.`}
        </p>
      )}
      <p>They get no mail about it. You can add them again at any time.</p>
    </ConfirmSheet>
  );
}
