import type { ReactElement, ReactNode } from 'react';
import { Button, ButtonRow } from '../button/button.js';
import { useToast } from '../feedback/toast.js';
import { Form, Submit, useCairnForm } from '../form/form.js';
import { TextArea } from '../form/text-fields.js';
import type { UserError } from '../form/user-errors.js';
import { Sheet } from './sheet.js';

export interface ReasonSheetProps {
  readonly question: string;
  /** What follows from it, who is told, whether it can be taken back. */
  readonly children?: ReactNode;
  /** The words over the field and below it; without them a reason for the record. */
  readonly label?: string;
  readonly hint?: string;
  /** The sentence for an empty field; left away: words are welcome, not needed. */
  readonly missing?: string;
  /** The verb on the button, and the safe way out beside it. */
  readonly confirm: string;
  readonly back: string;
  /** The new fact, once it is done; left away where the page itself says it. */
  readonly fact?: string;
  readonly limit?: number;
  /** The property of the input that the words fill, so that the server's refusals find the field. */
  readonly field?: 'reason' | 'note';
  readonly send: (words: string, idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;
  readonly close: () => void;
}

/** Asks for an act with its consequence and the words that go with it. */
export function ReasonSheet(props: ReasonSheetProps): ReactElement {
  const { question, children, label = 'Reason', missing, confirm, back, fact, limit = 1000, field = 'reason', send, close } = props;
  const hint = 'hint' in props || 'label' in props ? props.hint : 'It goes into the record with your name.';
  const form = useCairnForm<{ reason: string; note: string }>({ reason: '', note: '' });
  const toast = useToast();
  return (
    <Sheet open close={close} heading={question}>
      <Form
        form={form}
        label={question}
        send={(values, key) => send(values[field], key)}
        done={() => {
          if (fact) toast({ words: fact });
          close();
        }}
      >
        {children !== undefined && <div>{children}</div>}
        <TextArea form={form} name={field} label={label} hint={hint} rows={2} limit={limit} required={missing} optional={missing === undefined} />
        <ButtonRow>
          <Submit>{confirm}</Submit>
          <Button onClick={close}>{back}</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
