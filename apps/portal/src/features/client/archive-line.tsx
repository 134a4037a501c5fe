import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { gateParts } from '../../app/gate.js';
import { graphql } from '../../graphql/gql.js';
import { classes } from '../../ui/class-names.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import css from './client.module.css';

const ArchiveLine_client = graphql(`
  fragment ArchiveLine_client on Client {
    id
    name
    archivedAt
    version
    availableActions {
      action
      state {
        ... on Allowed {
          label
        }
        ... on Gated {
          headline
        }
      }
    }
  }
`);

const ArchiveClient_Mutation = graphql(`
  mutation ArchiveClient($input: ArchiveClientInput!) {
    archiveClient(input: $input) {
      client {
        id
        ...ArchiveLine_client
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Puts the client away and brings it back; at once, with undo. */
export function ArchiveLine({ client }: { readonly client: FragmentType<typeof ArchiveLine_client> }): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: ArchiveLine_client, from: client });
  const [change] = useMutation(ArchiveClient_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const toast = useToast();
  const state = data.availableActions.find(({ action }) => action === 'archiveClient')?.state;
  const put = async (archived: boolean, version: number): Promise<number | undefined> => {
    const { data: answer } = await change({
      variables: { input: { clientId: data.id, archived, version, idempotencyKey: attempt.key } },
      update: (cache) => void cache.evict({ fieldName: 'clients' }),
    });
    attempt.renew();
    const refused = answer?.archiveClient.errors[0];
    if (refused) toast({ words: refused.message });
    return refused ? undefined : data.version + 1;
  };
  const press = async (): Promise<void> => {
    const archived = !data.archivedAt;
    try {
      const version = await put(archived, data.version);
      if (version !== undefined)
        tell({ words: archived ? `${data.name} is archived.` : `${data.name} is back among the clients.`, undo: () => put(!archived, version) });
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  if (state?.__typename !== 'Allowed' && state?.__typename !== 'Gated') return null;
  const words = data.archivedAt ? 'Bring it back' : 'Archive';
  return (
    <div className={classes(css.line, css.after)}>
      <div>
        <p>{data.archivedAt ? `${data.name} is archived` : `Archive ${data.name}`}</p>
        <p className={css.detail}>
          {data.archivedAt
            ? 'It stands among the archived clients and keeps everything.'
            : 'It leaves the list of clients and keeps everything. You can bring it back at any time.'}
        </p>
      </div>
      {state.__typename === 'Allowed' ? (
        <Button small onClick={() => void press()}>
          {words}
        </Button>
      ) : (
        <LockedButton small gate={gateParts(state)}>
          {words}
        </LockedButton>
      )}
    </div>
  );
}
