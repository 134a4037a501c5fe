import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import type { ClientNameKind, ClientNamesQuery } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextField } from '../../ui/form/text-fields.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';
import css from './client.module.css';

const ClientNames_Query = graphql(`
  query ClientNames($clientId: UUID!) {
    clientNames(clientId: $clientId) {
      id
      kind
      name
    }
  }
`);

const AddClientName_Mutation = graphql(`
  mutation AddClientName($input: AddClientNameInput!) {
    addClientName(input: $input) {
      names {
        id
        kind
        name
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const RemoveClientName_Mutation = graphql(`
  mutation RemoveClientName($input: RemoveClientNameInput!) {
    removeClientName(input: $input) {
      names {
        id
        kind
        name
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const kindWords: Record<ClientNameKind, string> = { PRODUCT: 'Product', OTHER_NAME: 'Another name of the client' };
const kinds = (['PRODUCT', 'OTHER_NAME'] as const).map((value) => ({ value, label: kindWords[value] }));
type Name = ClientNamesQuery['clientNames'][number];

/** Products and nicknames that would tell who a client is; what is shared with others is looked through for them. */
export function NamesSection({ clientId, clientName }: { readonly clientId: string; readonly clientName: string }): ReactElement {
  const { data, error, refetch, updateQuery } = useQuery(ClientNames_Query, { variables: { clientId }, fetchPolicy: 'cache-and-network' });
  const show = (names: readonly Name[] | null | undefined): void => {
    if (names) updateQuery(() => ({ clientNames: [...names] }));
  };
  return (
    <RuledSection heading="Names kept out of what is shared" count={data?.clientNames.length || undefined}>
      <p className={css.detail}>
        {clientName}, its people and its teams are looked for in every learning before others read it. Add what else would give it away.
      </p>
      {error ? <PartError what="The names" retry={() => void refetch()} /> : !data && <Skeleton rows={2} />}
      {data && data.clientNames.length > 0 && (
        <ul className={css.lines} aria-label="Names kept out of what is shared">
          {data.clientNames.map((name) => (
            <NameLine key={name.id} name={name} clientId={clientId} show={show} />
          ))}
        </ul>
      )}
      <AddName clientId={clientId} show={show} />
    </RuledSection>
  );
}

interface Showing {
  readonly clientId: string;
  readonly show: (names: readonly Name[] | null | undefined) => void;
}

function NameLine({ name, clientId, show }: Showing & { readonly name: Name }): ReactElement {
  const [remove] = useMutation(RemoveClientName_Mutation);
  const [add] = useMutation(AddClientName_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const toast = useToast();
  const takeBack = async (): Promise<void> => {
    const { data } = await add({ variables: { input: { clientId, kind: name.kind, name: name.name, idempotencyKey: `back-${attempt.key}` } } });
    show(data?.addClientName.names);
  };
  const takeOff = async (): Promise<void> => {
    try {
      const { data } = await remove({ variables: { input: { clientNameId: name.id, idempotencyKey: attempt.key } } });
      const refused = data?.removeClientName.errors[0];
      if (refused) return toast({ words: refused.message });
      show(data?.removeClientName.names);
      tell({ words: `${name.name} may stand in shared texts again.`, undo: takeBack });
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  return (
    <li className={css.line}>
      <div>
        <p className={css.reason}>{name.name}</p>
        <p className={css.detail}>{kindWords[name.kind]}</p>
      </div>
      <Button small look="quiet" aria-label={`Take ${name.name} off`} onClick={() => void takeOff()}>
        Take off
      </Button>
    </li>
  );
}

function AddName({ clientId, show }: Showing): ReactElement {
  const form = useCairnForm<{ name: string; kind: ClientNameKind }>({ name: '', kind: 'PRODUCT' });
  const [add] = useMutation(AddClientName_Mutation);
  return (
    <div className={css.fields}>
      <Form
        form={form}
        label="Add a name"
        send={async (values, idempotencyKey) => {
          const { data } = await add({ variables: { input: { ...values, clientId, idempotencyKey } } });
          show(data?.addClientName.names);
          return data?.addClientName.errors;
        }}
        done={() => form.setValue('name', '')}
      >
        <TextField form={form} name="name" label="Name" hint="A product, a nickname, what people call it in the corridor." required="Enter the name" />
        <RadioGroup form={form} name="kind" label="What it is" choices={kinds} />
        <ButtonRow>
          <Submit look="outlined">Add the name</Submit>
        </ButtonRow>
      </Form>
    </div>
  );
}
