import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { isOfLetters, withoutPaper } from './certificate-words.js';
import { ReplaceCertificate_Mutation } from './documents.js';

interface Props {
  readonly certificate: { readonly id: string; readonly number: string; readonly holderName: string; readonly version: number };
  readonly close: () => void;
}

/** The same certificate anew: another name, another key, or an objection that was right. */
export function ReplaceSheet({ certificate, close }: Props): ReactElement {
  const [replace] = useMutation(ReplaceCertificate_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const form = useCairnForm({ holderName: certificate.holderName, withoutPaper: false, reason: '' });
  const [lacksLetters, lackLetters] = useState(false);
  const toast = useToast();
  return (
    <Sheet open close={close} heading={`Issue certificate ${certificate.number} anew?`}>
      <Form
        form={form}
        label="Replace a certificate"
        done={() => {
          toast({ words: 'The new certificate is issued. The page of the old one leads to it.' });
          close();
        }}
        send={async (values, idempotencyKey) => {
          const input = { certificateId: certificate.id, version: certificate.version, ...values, idempotencyKey };
          const errors = (await replace({ variables: { input } })).data?.replaceCertificate.errors;
          if (errors?.some(isOfLetters)) lackLetters(true);
          return errors;
        }}
      >
        <p>It gets a number of its own, is signed with the key of today and ends on the same day.</p>
        <TextField form={form} name="holderName" label="Name on the certificate" required="Enter the name on the certificate" />
        {lacksLetters && <Checkbox form={form} name="withoutPaper" label={withoutPaper} />}
        <TextArea form={form} name="reason" label="Reason" hint="It goes into the record with your name." rows={2} limit={1000} required="Say why" />
        <ButtonRow>
          <Submit>Issue it anew</Submit>
          <Button onClick={close}>Leave it as it is</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
