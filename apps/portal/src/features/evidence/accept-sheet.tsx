import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { firstName } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { AcceptOutsideEvidence_Mutation, afterwards, kindWords, type EvidenceDesk } from './evidence.documents.js';

/** For trainees whose clients are not of this practice: somebody who runs the cohort has seen the work and says so. */
export function AcceptSheet({ desk, close }: { readonly desk: EvidenceDesk; readonly close: () => void }): ReactElement {
  const [accept] = useMutation(AcceptOutsideEvidence_Mutation, afterwards);
  const toast = useToast();
  const form = useCairnForm<{ kind: 'CYCLE' | 'CASE_STUDY'; words: string }>({ kind: 'CYCLE', words: '' });
  return (
    <Sheet open close={close} heading={`Accept work of ${firstName(desk.traineeName)} that you have seen elsewhere?`}>
      <Form
        form={form}
        label="Accept work seen elsewhere"
        send={async (values, idempotencyKey) =>
          (await accept({ variables: { input: { traineeId: desk.traineeId, ...values, idempotencyKey } } })).data?.acceptOutsideEvidence.errors
        }
        done={() => {
          toast({ words: 'Accepted, with your name and your words on record.' });
          close();
        }}
      >
        <RadioGroup
          form={form}
          name="kind"
          label="What it was"
          choices={[
            { value: 'CYCLE', label: kindWords.CYCLE },
            { value: 'CASE_STUDY', label: kindWords.CASE_STUDY },
          ]}
        />
        <TextArea
          form={form}
          name="words"
          label="What you have seen, and that the client agreed"
          hint="Without the client’s name. It goes into the record with yours."
          required="Say what you have seen"
          limit={2000}
        />
        <ButtonRow>
          <Submit>Accept it</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
