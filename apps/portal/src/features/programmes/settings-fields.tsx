import { useWatch } from 'react-hook-form';
import type { ReactElement } from 'react';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '../../ui/form/choice-fields.js';
import type { CairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import type { ItemValues } from './item.values.js';
import css from './programmes.module.css';
import type { VersionFacts } from './version.route.js';

interface Props {
  readonly form: CairnForm<ItemValues>;
  readonly version: VersionFacts;
}

function Drawn({ form, version }: Props): ReactElement {
  const kind = useWatch({ control: form.control, name: 'kind' });
  const banks = version.banks.map(({ key, title, questions }) => ({ value: key, label: `${title}, ${questions} questions` }));
  return (
    <>
      <Select form={form} name="bankKey" label="Questions from" empty="Choose a bank" required="Choose a bank" choices={banks} />
      <div className={css.pair}>
        <NumberField form={form} name="take" label="Questions of one attempt" min={1} max={100} required="Enter how many" />
        {kind === 'QUIZ' && (
          <NumberField form={form} name="passPercent" label="Passed with" unit="%" min={1} max={100} step={5} required="Enter what is needed" />
        )}
        <NumberField form={form} name="attempts" label="Attempts" min={1} max={50} optional hint="Empty: without limit." />
        <NumberField form={form} name="limit" label="Time" unit="minutes" min={1} max={600} optional hint="Empty: without limit." />
      </div>
    </>
  );
}

function Rubric({ form, version }: Props): ReactElement {
  return <CheckboxGroup form={form} name="rubricKeys" label="Looked at" choices={version.rubric.map(({ key, title }) => ({ value: key, label: title }))} />;
}

/** What only this kind of item has. */
export function SettingsFields({ form, version }: Props): ReactElement | null {
  const kind = useWatch({ control: form.control, name: 'kind' });
  const files = useWatch({ control: form.control, name: 'files' });
  const assignments = version.modules.flatMap(({ items }) => items.filter((item) => item.kind === 'ASSIGNMENT'));
  if (kind === 'WATCH')
    return (
      <>
        <TextField form={form} name="url" type="url" inputMode="url" label="Address of the recording" hint="Starts with https://." optional />
        <TextArea form={form} name="transcript" label="Transcript" hint="For who reads rather than watches." rows={6} optional />
      </>
    );
  if (kind === 'LIVE') return <TextArea form={form} name="agenda" label="Agenda" hint="One step a line." rows={5} optional />;
  if (kind === 'QUIZ' || kind === 'EXAM') return <Drawn form={form} version={version} />;
  if (kind === 'ASSIGNMENT')
    return (
      <>
        <Rubric form={form} version={version} />
        <TextArea form={form} name="example" label="An answer that passed" rows={6} serif optional />
        <Checkbox form={form} name="files" label="Files may be handed in" />
        {files && <NumberField form={form} name="maxFiles" label="Files at most" min={1} max={10} required="Enter how many" />}
      </>
    );
  if (kind === 'PEER')
    return (
      <>
        <Select
          form={form}
          name="ofItemKey"
          label="About"
          empty="Choose an assignment"
          required="Choose an assignment"
          choices={assignments.map(({ key, title }) => ({ value: key, label: title }))}
        />
        <NumberField form={form} name="give" label="Colleagues who get feedback" min={1} max={10} required="Enter how many" />
      </>
    );
  if (kind === 'OBSERVED')
    return (
      <>
        <RadioGroup
          form={form}
          name="observedKind"
          label="The trainee"
          choices={[
            { value: 'SHADOWED', label: 'is a guest in somebody’s session' },
            { value: 'OBSERVED', label: 'leads, and is assessed' },
          ]}
        />
        <NumberField form={form} name="count" label="Sessions" min={1} max={20} required="Enter how many" />
        <Rubric form={form} version={version} />
      </>
    );
  return null;
}
