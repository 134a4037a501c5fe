import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { firstName } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { again, DeferTrainee_Mutation, type CohortFacts, type TraineeFacts } from './cohorts.documents.js';

interface DeferProps {
  readonly trainee: TraineeFacts;
  readonly cohort: CohortFacts;
  readonly later: readonly { readonly id: string; readonly name: string; readonly programmeVersionId: string }[];
  readonly close: () => void;
}

/** Moves somebody to a later cohort, and says what becomes of what they did. */
export function DeferSheet({ trainee, cohort, later, close }: DeferProps): ReactElement {
  const form = useCairnForm({ toCohortId: later[0]?.id ?? '', because: '' });
  const [defer] = useMutation(DeferTrainee_Mutation, again);
  const toast = useToast();
  const to = later.find(({ id }) => id === form.watch('toCohortId'));
  const first = firstName(trainee.name);
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
        <p>
          {to && to.programmeVersionId !== cohort.programmeVersionId
            ? `${to.name} learns from another version of the programme, so ${first} begins anew there. What they did here stays on record.`
            : `What ${first} has passed goes with them.`}
        </p>
        <TextArea form={form} name="because" label="Reason" rows={2} limit={500} required="Say why" />
        <ButtonRow>
          <Submit>Move them</Submit>
          <Button onClick={close}>They stay</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
