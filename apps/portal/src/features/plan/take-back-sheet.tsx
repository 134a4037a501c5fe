import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';

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
  const form = useCairnForm({ note: '' });
  const isTakingBack = kind === 'take back';
  return (
    <Sheet open close={close} heading={isTakingBack ? 'Take these changes back to edit them?' : 'Withdraw these changes?'}>
      <p>
        {isTakingBack
          ? 'The signers’ page says that you are working on it. Approvals of changes whose words stay the same are kept.'
          : 'The plan in force stays. The signers’ page says that there is nothing to do.'}
      </p>
      <Form
        form={form}
        label={isTakingBack ? 'Take back' : 'Withdraw'}
        done={close}
        send={async ({ note }, idempotencyKey) => {
          const variables = { input: { changeSetId, version, note, idempotencyKey } };
          if (isTakingBack) return (await takeBack({ variables })).data?.takeBackChangeSet.errors;
          return (await withdraw({ variables })).data?.withdrawChangeSet.errors;
        }}
      >
        <TextArea form={form} name="note" label="A word to the signers (optional)" limit={500} />
        <ButtonRow>
          <Submit>{isTakingBack ? 'Take back' : 'Withdraw'}</Submit>
          <Button look="quiet" onClick={close}>
            Leave it as it is
          </Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
