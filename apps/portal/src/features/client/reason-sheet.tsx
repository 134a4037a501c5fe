import type { ReactElement, ReactNode } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import type { UserError } from '../../ui/form/user-errors.js';

/** What the sheets of an engagement are told. */
export interface CourseSheetProps {
  readonly engagementId: string;
  readonly version: number;
  readonly clientName: string;
  readonly close: () => void;
}

interface Props {
  readonly question: string;
  /** What follows from it, who is told, whether it can be taken back. */
  readonly children: ReactNode;
  readonly missing: string;
  readonly confirm: string;
  readonly back: string;
  /** The new fact, once it is done. */
  readonly fact: string;
  readonly send: (reason: string, idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;
  readonly close: () => void;
}

/** Asks for an act with its consequence and a reason that goes into the record. */
export function ReasonSheet({ question, children, missing, confirm, back, fact, send, close }: Props): ReactElement {
  const form = useCairnForm({ reason: '' });
  const toast = useToast();
  return (
    <Sheet open close={close} heading={question}>
      <Form
        form={form}
        label={question}
        send={({ reason }, key) => send(reason, key)}
        done={() => {
          toast({ words: fact });
          close();
        }}
      >
        <div>{children}</div>
        <TextArea form={form} name="reason" label="Reason" hint="It goes into the record with your name." rows={2} limit={1000} required={missing} />
        <ButtonRow>
          <Submit>{confirm}</Submit>
          <Button onClick={close}>{back}</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
