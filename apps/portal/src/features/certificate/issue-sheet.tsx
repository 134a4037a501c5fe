import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { isOfLetters, withoutPaper } from './certificate-words.js';
import { IssueCertificate_Mutation } from './documents.js';

interface Props {
  readonly candidate: { readonly traineeId: string; readonly name: string; readonly title: string; readonly noPaperBecause: string | null };
  readonly close: () => void;
}

/** Asks once more before something is signed in somebody's name. */
export function IssueSheet({ candidate, close }: Props): ReactElement {
  const [issue] = useMutation(IssueCertificate_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const form = useCairnForm({ holderName: candidate.name, withoutPaper: false });
  const [lacksLetters, lackLetters] = useState(candidate.noPaperBecause !== null);
  const toast = useToast();
  return (
    <Sheet open close={close} heading={`Certify ${candidate.name} as ${candidate.title}?`}>
      <Form
        form={form}
        label="Issue a certificate"
        done={close}
        send={async (values, idempotencyKey) => {
          const answer = (await issue({ variables: { input: { traineeId: candidate.traineeId, ...values, idempotencyKey } } })).data?.issueCertificate;
          if (answer?.errors.some(isOfLetters)) lackLetters(true);
          if (answer?.certificate) toast({ words: `Certificate ${answer.certificate.number} is issued. ${candidate.name} gets it by mail.` });
          return answer?.errors;
        }}
      >
        <p>
          It is signed in the name of the practice and can be checked by anybody. What is signed stays as it is; it can be replaced or revoked, and the record
          says so.
        </p>
        <TextField
          form={form}
          name="holderName"
          label="Name on the certificate"
          hint={candidate.noPaperBecause ?? 'As they want to read it on the wall.'}
          required="Enter the name on the certificate"
        />
        {lacksLetters && <Checkbox form={form} name="withoutPaper" label={withoutPaper} />}
        <ButtonRow>
          <Submit>Issue certificate</Submit>
          <Button onClick={close}>Not yet</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
