import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { useTell } from '../../app/activity.js';
import { Checkbox, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { DateField, TextArea } from '../../ui/form/text-fields.js';
import type { Day } from '../../app/scalars.js';
import { PlanObservedSession_Mutation, type ItemFacts } from './observed.document.js';
import css from './observed.module.css';

const outside = 'OUTSIDE';

/** Asks two assessors to watch, or enters a session at which one was a guest: of an engagement that one coaches, or of a client elsewhere who agreed. */
export function PlanForm({ item, label }: { readonly item: ItemFacts; readonly label: string }): ReactElement {
  const form = useCairnForm({ engagementId: '', clientAgreed: false, heldOn: '', setting: '', firstAssessorId: '', secondAssessorId: '' });
  const [plan] = useMutation(PlanObservedSession_Mutation);
  const tell = useTell();
  const whose = useWatch({ control: form.control, name: 'engagementId' });
  const shadowed = item.kind === 'SHADOWED';
  const choices = item.colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const open = item.engagements.filter(({ why }) => why === null);
  const closed = item.engagements.filter(({ why }) => why !== null);
  return (
    <Form
      form={form}
      label={label}
      send={async ({ engagementId, clientAgreed, heldOn, setting, firstAssessorId, secondAssessorId }, idempotencyKey) => {
        const of = engagementId === outside ? { engagementId: null, clientAgreed } : { engagementId };
        const second = shadowed ? null : secondAssessorId;
        const input = { itemId: item.id, ...of, heldOn: heldOn as Day, setting, firstAssessorId, secondAssessorId: second, idempotencyKey };
        return (await plan({ variables: { input } })).data?.planObservedSession.errors;
      }}
      done={() => {
        form.reset();
        tell({ words: shadowed ? 'The session is entered.' : 'Both assessors are asked by mail.' });
      }}
    >
      <Select
        form={form}
        name="engagementId"
        label="With which client"
        hint="Only you see which one it is. Others read its industry, region and size, as far as they are known."
        choices={[...open.map((one) => ({ value: one.engagementId, label: one.clientName })), { value: outside, label: 'A client outside this practice' }]}
        empty="Choose"
        required="Choose the client, or one outside this practice"
      />
      {closed.length > 0 && (
        <ul className={css.closed} aria-label="Clients that do not count now">
          {closed.map(({ engagementId, clientName, clientSlug, why }) => (
            <li key={engagementId}>
              <Link to={`/c/${clientSlug}/consent`}>{clientName}</Link>: {why}
            </li>
          ))}
        </ul>
      )}
      {whose === outside && (
        <Checkbox
          form={form}
          name="clientAgreed"
          label={shadowed ? 'The client agreed that I was there' : 'The client agreed that it is watched'}
          required="Ask the client first, then say here that they agreed"
        />
      )}
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
