import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';

const GrantWaiver_Mutation = graphql(`
  mutation GrantWaiver($input: DecideWaiverArgs!) {
    grantWaiver(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const DeclineWaiver_Mutation = graphql(`
  mutation DeclineWaiver($input: DecideWaiverArgs!) {
    declineWaiver(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const RevokeWaiver_Mutation = graphql(`
  mutation RevokeWaiver($input: DecideWaiverArgs!) {
    revokeWaiver(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

export type WaiverAct = 'grantWaiver' | 'declineWaiver' | 'revokeWaiver';
const words = {
  grantWaiver: { heading: 'Grant this exception?', note: 'A word to the coach (optional)', button: 'Grant' },
  declineWaiver: { heading: 'Decline this exception?', note: 'Why not?', button: 'Decline' },
  revokeWaiver: { heading: 'End this exception early?', note: 'Why now?', button: 'End it' },
} as const;
const after = { refetchQueries: 'active' as const, awaitRefetchQueries: true };

export function DecideWaiverSheet({
  id,
  version,
  act,
  close,
}: {
  readonly id: string;
  readonly version: number;
  readonly act: WaiverAct;
  readonly close: () => void;
}): ReactElement {
  const [grant] = useMutation(GrantWaiver_Mutation, after);
  const [decline] = useMutation(DeclineWaiver_Mutation, after);
  const [revoke] = useMutation(RevokeWaiver_Mutation, after);
  const form = useCairnForm({ note: '' });
  return (
    <Sheet open close={close} heading={words[act].heading}>
      <Form
        form={form}
        label={words[act].button}
        done={close}
        send={async ({ note }, idempotencyKey) => {
          const variables = { input: { waiverId: id, version, note, idempotencyKey } };
          if (act === 'grantWaiver') return (await grant({ variables })).data?.grantWaiver.errors;
          if (act === 'declineWaiver') return (await decline({ variables })).data?.declineWaiver.errors;
          return (await revoke({ variables })).data?.revokeWaiver.errors;
        }}
      >
        <TextArea form={form} name="note" label={words[act].note} />
        <Submit>{words[act].button}</Submit>
      </Form>
    </Sheet>
  );
}
