import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import type { Day } from '../../app/scalars.js';
import { PlanObservedSession_Mutation, type ItemFacts } from './observed.document.js';

/** Asks two assessors to watch, or enters a session at which one was a guest. */
export function PlanForm({ item, label }: { readonly item: ItemFacts; readonly label: string }): ReactElement {
  const form = useCairnForm({ heldOn: '', setting: '', firstAssessorId: '', secondAssessorId: '' });
  const [plan] = useMutation(PlanObservedSession_Mutation);
  const tell = useTell();
  const shadowed = item.kind === 'SHADOWED';
  const choices = item.colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form
      form={form}
      label={label}
      send={async ({ heldOn, setting, firstAssessorId, secondAssessorId }, idempotencyKey) => {
        const second = shadowed ? null : secondAssessorId;
        const input = { itemId: item.id, heldOn: heldOn as Day, setting, firstAssessorId, secondAssessorId: second, idempotencyKey };
        return (await plan({ variables: { input } })).data?.planObservedSession.errors;
      }}
      done={() => {
        form.reset();
        tell({ words: shadowed ? 'The session is entered.' : 'Both assessors are asked by mail.' });
      }}
    >
      <DateField form={form} name="heldOn" label={shadowed ? 'When you were there' : 'When it is'} required="Enter the day" />
      <Select
        form={form}
        name="firstAssessorId"
        label={shadowed ? 'Who led it' : 'First assessor'}
        choices={choices}
        empty="Choose"
        required={shadowed ? 'Choose who led it' : 'Choose the first assessor'}
      />
      {!shadowed && (
        <Select form={form} name="secondAssessorId" label="Second assessor" choices={choices} empty="Choose" required="Choose the second assessor" />
      )}
      <TextArea
        form={form}
        name="setting"
        label={shadowed ? 'What you noticed' : 'What kind of session it is'}
        hint={shadowed ? 'No names of the client or its people.' : 'Such as: a reset with a team of eight. No names of the client or its people.'}
        rows={3}
        limit={1000}
        serif
        required="Write a few words"
      />
      <Submit>{label}</Submit>
    </Form>
  );
}
