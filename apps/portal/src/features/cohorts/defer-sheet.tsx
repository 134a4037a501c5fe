import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { again, DeferTrainee_Mutation, type TraineeFacts } from './cohorts.documents.js';
import { MoveFacts } from './move-facts.js';

interface DeferProps {
  readonly trainee: TraineeFacts;
  readonly later: readonly { readonly id: string; readonly name: string }[];
  readonly close: () => void;
}

/** Moves somebody to a later cohort, and says what becomes of what they did. */
export function DeferSheet({ trainee, later, close }: DeferProps): ReactElement {
  const form = useCairnForm({ toCohortId: later[0]?.id ?? '', because: '' });
  const [defer] = useMutation(DeferTrainee_Mutation, again);
  const toast = useToast();
  const to = later.find(({ id }) => id === form.watch('toCohortId'));
  return (
    <Sheet open close={close} heading={`Move ${trainee.name} to a later cohort`}>
      <Form
        form={form}
        label="Move to a later cohort"
        send={async (values, idempotencyKey) =>
          (await defer({ variables: { input: { ...values, traineeId: trainee.id, version: trainee.version, idempotencyKey } } })).data?.deferTrainee.errors
        }
        done={() => {
          toast({ words: `${trainee.name} goes to ${to?.name ?? 'the later cohort'}, on its waiting list where it is full, and gets a mail.` });
          close();
        }}
      >
        <Select form={form} name="toCohortId" label="Cohort" choices={later.map(({ id, name }) => ({ value: id, label: name }))} />
        {to && <MoveFacts trainee={trainee} toCohortId={to.id} />}
        <TextArea form={form} name="because" label="Reason" rows={2} limit={500} required="Say why" />
        <ButtonRow>
          <Submit>Move them</Submit>
          <Button onClick={close}>They stay</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
