import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { RevokeCertificate_Mutation } from './documents.js';

interface Props {
  readonly certificate: { readonly id: string; readonly number: string; readonly holderName: string; readonly version: number };
  readonly close: () => void;
}

/** A revocation names its reason and how to object. */
export function RevokeSheet({ certificate, close }: Props): ReactElement {
  const [revoke] = useMutation(RevokeCertificate_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const form = useCairnForm({ reason: '', reasonPublic: false, appealNote: '' });
  const toast = useToast();
  return (
    <Sheet open close={close} heading={`Revoke certificate ${certificate.number} of ${certificate.holderName}?`}>
      <Form
        form={form}
        label="Revoke a certificate"
        done={() => {
          toast({ words: `Certificate ${certificate.number} is revoked. ${certificate.holderName} is told by mail.` });
          close();
        }}
        send={async (values, idempotencyKey) =>
          (await revoke({ variables: { input: { certificateId: certificate.id, version: certificate.version, ...values, idempotencyKey } } })).data
            ?.revokeCertificate.errors
        }
      >
        <p>Its page says so at once, and verifiers elsewhere find it in the status list. If it was wrong, a new certificate can be issued in its place.</p>
        <TextArea form={form} name="reason" label="Reason" hint="The holder reads it, and it goes into the record." rows={3} limit={1000} required="Say why" />
        <Checkbox form={form} name="reasonPublic" label="Show the reason on the public page" />
        <TextArea
          form={form}
          name="appealNote"
          label="How to object"
          hint="To whom, until when. Left empty, the mail asks for an answer to you."
          rows={2}
          limit={1000}
          optional
        />
        <ButtonRow>
          <Submit>Revoke</Submit>
          <Button onClick={close}>Keep it valid</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
