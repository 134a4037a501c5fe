import type { ReactElement } from 'react';
import field from '../../ui/form/field.module.css';

/** Where it was learned, for what no row of the record begins. */
export function Where({
  places,
  at,
  choose,
}: {
  readonly places: readonly { engagementId: string; clientName: string }[];
  readonly at: string;
  readonly choose: (engagementId: string) => void;
}): ReactElement {
  return (
    <div className={field.field}>
      <label htmlFor="learning-where" className={field.label}>
        Where
      </label>
      <select id="learning-where" className={field.control} value={at} onChange={({ target }) => choose(target.value)}>
        <option value="">No client: my own experience</option>
        {places.map(({ engagementId, clientName }) => (
          <option key={engagementId} value={engagementId}>
            {clientName}
          </option>
        ))}
      </select>
    </div>
  );
}
