import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';

const CloseCycle_Mutation = graphql(`
  mutation CloseCycle($input: CloseCycleArgs!) {
    closeCycle(input: $input) {
      cycle {
        id
        status
        version
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
  readonly end: { readonly id: string; readonly number: number; readonly version: number };
  readonly close: () => void;
}

/** Closing is for good, and says what it counts for. */
export function CloseCycleSheet({ end, close }: Props): ReactElement {
  const form = useCairnForm({});
  const toast = useToast();
  const [send] = useMutation(CloseCycle_Mutation, { refetchQueries: ['CycleClosing', 'ClosePage'], awaitRefetchQueries: true });
  const question = `Close cycle ${end.number} for good?`;
  return (
    <Sheet open close={close} heading={question}>
      <Form
        form={form}
        label={question}
        send={async (_, idempotencyKey) => {
          const errors = (await send({ variables: { input: { cycleId: end.id, version: end.version, idempotencyKey } } })).data?.closeCycle.errors;
          // Each reason names a line of the page, not a field of this sheet.
          return errors?.map(({ code, message }) => ({ code, message }));
        }}
        done={() => {
          toast({ words: `Cycle ${end.number} is closed and counts as complete.` });
          close();
        }}
      >
        <p>
          Its scores stay as they are from then on. It counts as a complete cycle: the deployment plan may be changed at its end, and clearance to write runs
          out by complete cycles.
        </p>
        <ButtonRow>
          <Submit>Close cycle {end.number}</Submit>
          <Button onClick={close}>Not yet</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
