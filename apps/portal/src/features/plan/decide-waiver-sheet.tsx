import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';

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
  grantWaiver: { question: 'Grant this exception?', label: 'A word to the coach', confirm: 'Grant', back: 'Not now', missing: undefined },
  declineWaiver: { question: 'Decline this exception?', label: 'Why not?', confirm: 'Decline', back: 'Not now', missing: 'Say why not' },
  revokeWaiver: { question: 'End this exception early?', label: 'Why now?', confirm: 'End it', back: 'Let it run', missing: 'Say why it ends now' },
} as const;
const after = { refetchQueries: 'active' as const, awaitRefetchQueries: true };

interface Props {
  readonly id: string;
  readonly version: number;
  readonly act: WaiverAct;
  readonly close: () => void;
}

export function DecideWaiverSheet({ id, version, act, close }: Props): ReactElement {
  const [grant] = useMutation(GrantWaiver_Mutation, after);
  const [decline] = useMutation(DeclineWaiver_Mutation, after);
  const [revoke] = useMutation(RevokeWaiver_Mutation, after);
  return (
    <ReasonSheet
      {...words[act]}
      field="note"
      close={close}
      send={async (note, idempotencyKey) => {
        const variables = { input: { waiverId: id, version, note, idempotencyKey } };
        if (act === 'grantWaiver') return (await grant({ variables })).data?.grantWaiver.errors;
        if (act === 'declineWaiver') return (await decline({ variables })).data?.declineWaiver.errors;
        return (await revoke({ variables })).data?.revokeWaiver.errors;
      }}
    />
  );
}
