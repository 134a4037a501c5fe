import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { Time, useReading } from '../../app/time/time.js';
import { asDay } from '../../app/time/moments.js';
import { plainDaysFrom } from '../../app/time/time-text.js';
import { plural } from '../../app/words.js';
import type { CairnForm } from '../../ui/form/form.js';
import css from './clients.module.css';
import type { NewClientValues } from './new-client.values.js';

interface Props {
  readonly form: CairnForm<NewClientValues>;
  readonly resetWeeks: number;
  readonly handoverWeeks: number;
}

const whole = (value: number | null): value is number => value !== null && Number.isInteger(value) && value > 0;

/** What the lengths come to, while they are chosen. The server sets the dates when the client is added. */
export function CourseWords({ form, resetWeeks, handoverWeeks }: Props): ReactElement | null {
  const [startsOn, deployment, training, cycles, months] = useWatch({
    control: form.control,
    name: ['startsOn', 'deploymentWeeks', 'trainingWeeks', 'cycles', 'cycleMonths'],
  });
  const reading = useReading();
  const first = asDay(startsOn);
  if (!first || !whole(deployment) || !whole(training) || !whole(cycles) || !whole(months)) return null;
  return (
    <p className={css.course} aria-live="polite">
      Deployment talks from{' '}
      <strong>
        <Time day={first} />
      </strong>
      , training from{' '}
      <strong>
        <Time day={plainDaysFrom(reading, 7 * deployment, first)} />
      </strong>
      , cycle 1 from{' '}
      <strong>
        <Time day={plainDaysFrom(reading, 7 * (deployment + training), first)} />
      </strong>
      . {plural(cycles, 'cycle', 'cycles')} of {plural(months, 'month', 'months')}, each followed by {plural(resetWeeks, 'week', 'weeks')} to reflect and reset,
      then {plural(handoverWeeks, 'week', 'weeks')} of hand-over.
    </p>
  );
}
