import type { ReactElement } from 'react';
import type { Day } from '../../app/scalars.js';
import { timeZoneChoices } from '../../app/time/time-zones.js';
import { Select } from '../../ui/form/choice-fields.js';
import type { CairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { DateField, TextField } from '../../ui/form/text-fields.js';
import css from './cohorts.module.css';

export interface CohortValues {
  programmeId: string;
  name: string;
  capacity: number | null;
  applyUntil: string;
  startsOn: string;
  dropOutUntil: string;
  endsOn: string;
  timeZone: string;
  facilitatorId: string;
  secondFacilitatorId: string;
}

interface Props {
  readonly form: CairnForm<CohortValues>;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** Name, places, the four days and who facilitates. */
export function CohortFields({ form, colleagues }: Props): ReactElement {
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField form={form} name="name" label="Name" hint="Such as Spring 27." required="Enter a name" />
      <NumberField form={form} name="capacity" label="Places" min={1} max={200} required="Enter how many places there are" />
      <div className={css.days}>
        <DateField form={form} name="applyUntil" label="Applications until" required="Enter the day" />
        <DateField form={form} name="startsOn" label="Starts on" required="Enter the day" />
        <DateField form={form} name="dropOutUntil" label="Drop out or join until" required="Enter the day" />
        <DateField form={form} name="endsOn" label="Ends on" required="Enter the day" />
      </div>
      <Select form={form} name="timeZone" label="Time zone" choices={timeZoneChoices(form.getValues('timeZone'))} />
      <Select form={form} name="facilitatorId" label="Facilitator" empty="Choose somebody" required="Choose who facilitates" choices={people} />
      <Select form={form} name="secondFacilitatorId" label="Second facilitator" optional empty="Nobody" choices={people} />
    </>
  );
}

/** What the server takes. */
export const cohortIn = ({ name, capacity, timeZone, facilitatorId, secondFacilitatorId, ...days }: CohortValues) => ({
  ...{ name, capacity: capacity ?? 0, timeZone, facilitatorId, secondFacilitatorId: secondFacilitatorId || null },
  ...{ applyUntil: days.applyUntil as Day, startsOn: days.startsOn as Day, dropOutUntil: days.dropOutUntil as Day, endsOn: days.endsOn as Day },
});
