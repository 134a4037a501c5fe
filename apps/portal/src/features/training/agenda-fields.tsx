import { useFieldArray, useWatch } from 'react-hook-form';
import type { ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { Select } from '../../ui/form/choice-fields.js';
import type { CairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextField } from '../../ui/form/text-fields.js';
import { agendaWords } from './training-words.js';
import css from './workshop-form.module.css';
import shared from './training.module.css';
import { LineActs } from './line-acts.js';
import type { WorkshopValues } from './workshop.values.js';

const kinds = Object.entries(agendaWords).map(([value, label]) => ({ value, label }));

function Total({ form }: { readonly form: CairnForm<WorkshopValues> }): ReactElement {
  const [agenda, minutes] = useWatch({ control: form.control, name: ['agenda', 'minutes'] });
  const planned = agenda.reduce((sum, item) => sum + (item.minutes || 0), 0);
  const left = (minutes ?? 0) - planned;
  return (
    <p className={shared.facts} role="status">
      {planned} of {minutes ?? 0} minutes planned{left < 0 ? `: ${-left} too many` : left > 0 ? `, ${left} left` : ''}.
    </p>
  );
}

/** Items in their order; each with title, minutes and kind. */
export function AgendaFields({ form }: { readonly form: CairnForm<WorkshopValues> }): ReactElement {
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name: 'agenda' });
  return (
    <>
      <ol className={css.lines}>
        {fields.map(({ id }, index) => (
          <li key={id} className={css.agendaLine}>
            <TextField form={form} name={`agenda.${index}.title`} label={`Item ${index + 1}`} required={`Enter what item ${index + 1} is`} />
            <NumberField form={form} name={`agenda.${index}.minutes`} label="Minutes" min={1} max={480} step={5} required="Enter the minutes" />
            <Select form={form} name={`agenda.${index}.kind`} label="Kind" choices={kinds} />
            <LineActs
              name={`item ${index + 1}`}
              up={index > 0 ? () => swap(index, index - 1) : undefined}
              down={index < fields.length - 1 ? () => swap(index, index + 1) : undefined}
              remove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <Total form={form} />
      <Button small onClick={() => append({ title: '', minutes: 15, kind: 'APPLICATION' })}>
        Add an item
      </Button>
    </>
  );
}
