import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { FileDrop } from '../../ui/pickers/file-drop.js';
import css from './import.module.css';
import { uploadRoster } from './upload-roster.js';

const example = 'Name,Mail,Team,Role,Writes OKRs\r\nAna Silva,ana.silva@example.org,Logistics,Team lead,yes\r\n';

/** The file, its limits, and a template for whoever has none. */
export function FileStep({ engagementId }: { readonly engagementId: string }): ReactElement {
  const [, setAsked] = useSearchParams();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<string>();
  const attempt = useIdempotencyKey();

  const take = (file: File): void => {
    setReading(true);
    setRefused(undefined);
    attempt.renew();
    void uploadRoster(engagementId, file, attempt.key).then((answer) => {
      setReading(false);
      if ('message' in answer) setRefused(answer.message);
      else setAsked({ id: answer.importId, step: 'columns' });
    });
  };
  return (
    <div className={css.step}>
      <FileDrop
        label="A file with one person a row"
        hint="A .xlsx or .csv file under 10 MB with up to 5,000 rows. One column holds the mail addresses."
        accept=".xlsx,.csv"
        megabytes={10}
        take={take}
        error={refused}
      />
      <p role="status">{reading ? 'Reading the file…' : ''}</p>
      <p>
        No file yet?{' '}
        <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(example)}`} download="people.csv">
          Take this template
        </a>{' '}
        and fill it in.
      </p>
    </div>
  );
}
