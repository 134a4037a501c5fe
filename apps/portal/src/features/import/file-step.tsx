import type { ReactElement } from 'react';
import { TakeFile } from '../../templates/import/take-file.js';

const example = 'Name,Mail,Team,Role,Writes OKRs\r\nAna Silva,ana.silva@example.org,Logistics,Team lead,yes\r\n';

/** The file, its limits, and a template for whoever has none. */
export function FileStep({ engagementId }: { readonly engagementId: string }): ReactElement {
  return (
    <TakeFile
      label="A file with one person a row"
      hint="A .xlsx or .csv file under 10 MB with up to 5,000 rows. One column holds the mail addresses."
      place={`/files/roster?engagement=${engagementId}`}
      tooLarge="This file is too large. Keep only the people in it, or split it."
    >
      <p>
        No file yet?{' '}
        <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(example)}`} download="people.csv">
          Take this template
        </a>{' '}
        and fill it in.
      </p>
    </TakeFile>
  );
}
