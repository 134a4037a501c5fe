import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import field from '../../ui/form/field.module.css';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { ShowCertificateOnce_Mutation } from './documents.js';

/** Makes an address by which one person looks at a private certificate once, and tells it this once. */
export function ShowOnceSheet({ certificateId, close }: { readonly certificateId: string; readonly close: () => void }): ReactElement {
  const [address, tell] = useState<string>();
  const [make] = useMutation(ShowCertificateOnce_Mutation);
  const form = useCairnForm({ forWhom: '' });
  const toast = useToast();
  if (address !== undefined)
    return (
      <Sheet open close={close} heading="The address for one look">
        <p>Send it to the person you mean. It opens once, within two weeks, and is not shown again here.</p>
        <input className={field.control} readOnly aria-label="Address for one look" value={address} onFocus={({ target }) => target.select()} />
        <ButtonRow>
          <Button
            look="filled"
            onClick={() =>
              void navigator.clipboard.writeText(address).then(
                () => toast({ words: 'Copied.' }),
                () => toast({ words: 'Copying is not allowed here. Select the address and copy it by hand.' }),
              )
            }
          >
            Copy the address
          </Button>
          <Button onClick={close}>Done</Button>
        </ButtonRow>
      </Sheet>
    );
  return (
    <Sheet open close={close} heading="Let somebody look once?">
      <Form
        form={form}
        label="Let somebody look once"
        send={async ({ forWhom }, idempotencyKey) => {
          const answer = (await make({ variables: { input: { certificateId, forWhom, idempotencyKey } } })).data?.showCertificateOnce;
          if (answer?.address) tell(answer.address);
          return answer?.errors;
        }}
      >
        <TextField form={form} name="forWhom" label="For whom" hint="A note to yourself; they do not see it." optional />
        <ButtonRow>
          <Submit>Make the address</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
