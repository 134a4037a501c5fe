import type { ReactElement } from 'react';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { UserError } from '../../ui/form/user-errors.js';

interface Props {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly send: (value: string, idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;
}

/** One of two readings, for the whole sheet. */
export function EitherAnswer({ label, choices, send }: Props): ReactElement {
  const form = useCairnForm<{ reading: string }>({ reading: '' });
  return (
    <Form form={form} label={label} send={({ reading }, key) => send(reading, key)}>
      <RadioGroup form={form} name="reading" label="How is it meant?" choices={choices} required="Choose one of the two" />
      <p>
        <Submit look="outlined" small sendingWords="Checking…">
          Read it like this
        </Submit>
      </p>
    </Form>
  );
}
