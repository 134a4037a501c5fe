import { useFieldArray } from 'react-hook-form';
import type { ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import type { CairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import css from './workshop-form.module.css';
import { LineActs } from './line-acts.js';
import type { WorkshopValues } from './workshop.values.js';

/** What to read before; with an address where it stands somewhere. */
export function ReadingFields({ form }: { readonly form: CairnForm<WorkshopValues> }): ReactElement {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'readings' });
  return (
    <>
      <ol className={css.lines}>
        {fields.map(({ id }, index) => (
          <li key={id} className={css.readingLine}>
            <TextField form={form} name={`readings.${index}.title`} label={`Reading ${index + 1}`} required="Enter what to read" />
            <TextField form={form} name={`readings.${index}.url`} label="Address" type="url" inputMode="url" optional />
            <LineActs name={`reading ${index + 1}`} remove={() => remove(index)} />
          </li>
        ))}
      </ol>
      <Button small onClick={() => append({ title: '', url: '' })}>
        Add a reading
      </Button>
    </>
  );
}
