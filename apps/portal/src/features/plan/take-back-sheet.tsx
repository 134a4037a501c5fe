import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';

const TakeBackChangeSet_Mutation = graphql(`
  mutation TakeBackChangeSet($input: TakeBackChangeSetArgs!) {
    takeBackChangeSet(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const WithdrawChangeSet_Mutation = graphql(`
  mutation WithdrawChangeSet($input: TakeBackChangeSetArgs!) {
    withdrawChangeSet(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

interface Props {
  readonly kind: 'take back' | 'withdraw';
  readonly changeSetId: string;
  readonly version: number;
  readonly path: string;
  readonly close: () => void;
}

const after = { refetchQueries: 'active' as const, awaitRefetchQueries: true };

/** Both reach the signers, so the coach says why; taking back keeps the draft, withdrawing ends it. */
export function TakeBackSheet({ kind, changeSetId, version, close }: Props): ReactElement {
  const [takeBack] = useMutation(TakeBackChangeSet_Mutation, after);
  const [withdraw] = useMutation(WithdrawChangeSet_Mutation, after);
  const isTakingBack = kind === 'take back';
  return (
    <ReasonSheet
      question={isTakingBack ? 'Take these changes back to edit them?' : 'Withdraw these changes?'}
      label="A word to the signers"
      confirm={isTakingBack ? 'Take back' : 'Withdraw'}
      back="Leave it as it is"
      field="note"
      limit={500}
      close={close}
      send={async (note, idempotencyKey) => {
        const variables = { input: { changeSetId, version, note, idempotencyKey } };
        if (isTakingBack) return (await takeBack({ variables })).data?.takeBackChangeSet.errors;
        return (await withdraw({ variables })).data?.withdrawChangeSet.errors;
      }}
    >
      {isTakingBack
        ? 'The signers’ page says that you are working on it. Approvals of changes whose words stay the same are kept.'
        : 'The plan in force stays. The signers’ page says that there is nothing to do.'}
    </ReasonSheet>
  );
}
