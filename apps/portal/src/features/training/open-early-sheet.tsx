import { useMutation } from '@apollo/client/react';
import { useWatch } from 'react-hook-form';
import type { ReactElement } from 'react';
import { useReading } from '../../app/time/time.js';
import { dayOf } from '../../app/time/time-text.js';
import type { Day } from '../../app/scalars.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import { thenAgain } from './training-acts.js';
import type { TrainingFacts } from './training.document.js';
import css from './training.module.css';

const OpenGateEarly_Mutation = graphql(`
  mutation OpenGateEarly($input: OpenGateEarlyArgs!) {
    openGateEarly(input: $input) {
      opening {
        id
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

interface Values {
  whom: '' | 'EVERYBODY' | 'TEAM' | 'PERSON';
  teamId: string;
  personId: string;
  endsOn: string;
  reason: string;
}

/** The client lead lets somebody write before they are trained: for whom, until when and why, with what follows from it. */
export function OpenEarlySheet({ facts, close }: { readonly facts: TrainingFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm<Values>({ whom: '', teamId: '', personId: '', endsOn: '', reason: '' });
  const [open] = useMutation(OpenGateEarly_Mutation, thenAgain);
  const toast = useToast();
  const reading = useReading();
  const whom = useWatch({ control: form.control, name: 'whom' });
  const missing = facts.people.filter(({ isCounted, state, letInUntil }) => isCounted && state !== 'CLEARED' && letInUntil === null);
  const teams = new Map(missing.flatMap(({ teamId, teamName }) => (teamId && teamName ? [[teamId, teamName] as const] : [])));
  return (
    <Sheet open close={close} heading={`Open drafting early at ${facts.clientName}?`}>
      <Form
        form={form}
        label="Open drafting early"
        send={async (values, idempotencyKey) => {
          const input = {
            engagementId: facts.engagementId,
            teamId: values.whom === 'TEAM' ? values.teamId : null,
            personId: values.whom === 'PERSON' ? values.personId : null,
            endsOn: (values.endsOn || null) as Day | null,
            reason: values.reason,
            idempotencyKey,
          };
          return (await open({ variables: { input } })).data?.openGateEarly.errors;
        }}
        done={() => {
          toast({ words: 'Drafting is open early. Whoever waited for it gets a mail.' });
          close();
        }}
      >
        <RadioGroup
          form={form}
          name="whom"
          label="For whom"
          required="Say for whom it opens"
          choices={[
            ...(missing.length > 0 ? [{ value: 'PERSON', label: 'One person' }] : []),
            ...(teams.size > 0 ? [{ value: 'TEAM', label: 'One team' }] : []),
            { value: 'EVERYBODY', label: 'Everybody' },
          ]}
        />
        {whom === 'TEAM' && (
          <Select
            form={form}
            name="teamId"
            label="Team"
            empty="Choose"
            required="Choose the team"
            choices={[...teams].map(([value, label]) => ({ value, label }))}
          />
        )}
        {whom === 'PERSON' && (
          <Select
            form={form}
            name="personId"
            label="Person"
            empty="Choose"
            required="Choose the person"
            choices={missing.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        )}
        <DateField
          form={form}
          name="endsOn"
          label="Open until"
          hint="The last day. After it the gate closes by itself."
          min={dayOf(reading.now, reading.zone)}
          required="Say on which day the gate closes again"
        />
        <TextArea
          form={form}
          name="reason"
          label="Reason"
          hint="It goes into the record with your name."
          rows={2}
          limit={1000}
          required="Say why it cannot wait"
        />
        <p className={css.facts}>
          OKRs will be written by people who are not trained yet. Your coach hears of it, it is counted, and the training stays due. You can close the gate
          again at any time.
        </p>
        <ButtonRow>
          <Submit>Open it early</Submit>
          <Button onClick={close}>Keep it closed</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
