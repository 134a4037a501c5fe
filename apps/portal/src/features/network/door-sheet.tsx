import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { again, SetNetworkDoor_Mutation, type NetworkFacts } from './network.documents.js';

/** Whether strangers see the directory, and whether they may ask to join. */
export function DoorSheet({ door, close }: { readonly door: NonNullable<NetworkFacts['door']>; readonly close: () => void }): ReactElement {
  const { isPublic, takesRequests, welcome, version } = door;
  const form = useCairnForm({ isPublic, takesRequests, welcome });
  const [set] = useMutation(SetNetworkDoor_Mutation, again);
  const toast = useToast();
  return (
    <Sheet open close={close} heading="Who can see the directory">
      <Form
        form={form}
        label="Who can see the directory"
        send={async (values, idempotencyKey) => (await set({ variables: { input: { ...values, version, idempotencyKey } } })).data?.setNetworkDoor.errors}
        done={() => {
          toast({ words: form.getValues('isPublic') ? 'The directory has a public page.' : 'The directory is seen inside the practice only.' });
          close();
        }}
      >
        <Checkbox form={form} name="isPublic" label="It has a public page" hint="With those coaches only who chose to be seen by everybody." />
        <Checkbox form={form} name="takesRequests" label="People can ask to join on it" hint="You answer each; members need no certificate." />
        <TextArea form={form} name="welcome" label="A word to whoever asks" rows={3} limit={1000} optional />
        <ButtonRow>
          <Submit>Save</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
