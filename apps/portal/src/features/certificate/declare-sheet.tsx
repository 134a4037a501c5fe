import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { Day } from '../../app/scalars.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextField } from '../../ui/form/text-fields.js';
import { DeclareEducation_Mutation } from './documents.js';

interface Props {
  readonly certificateId: string;
  readonly kind: 'HOURS' | 'LEARNING';
  readonly since: Day;
  readonly close: () => void;
}

const words = {
  HOURS: { heading: 'Add hours of continuing education', title: 'What it was', hint: 'A course, a conference, supervision, with whom.' },
  LEARNING: { heading: 'Add a learning you contributed', title: 'What it was about', hint: 'And where others find it.' },
} as const;

/** Something that counts for the renewal, in the holder's own words. */
export function DeclareSheet({ certificateId, kind, since, close }: Props): ReactElement {
  const [declare] = useMutation(DeclareEducation_Mutation);
  const form = useCairnForm({ title: '', doneOn: '', hours: '' });
  const { heading, title, hint } = words[kind];
  return (
    <Sheet open close={close} heading={heading}>
      <Form
        form={form}
        label={heading}
        done={close}
        send={async (values, idempotencyKey) => {
          const hours = kind === 'HOURS' ? Number(values.hours.replace(',', '.')) || 0 : null;
          const input = { certificateId, kind, title: values.title, doneOn: values.doneOn as Day, hours, idempotencyKey };
          return (await declare({ variables: { input } })).data?.declareEducation.errors;
        }}
      >
        <TextField form={form} name="title" label={title} hint={hint} required="Say what it was" />
        <DateField form={form} name="doneOn" label="On" min={since} required="Enter the day" />
        {kind === 'HOURS' && <TextField form={form} name="hours" label="Hours" hint="Such as 4 or 1.5" required="Enter the hours" />}
        <ButtonRow>
          <Submit>Add</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
