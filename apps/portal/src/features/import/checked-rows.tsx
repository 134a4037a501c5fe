import type { ReactElement } from 'react';
import { clientRoleWords } from '../../app/client-words.js';
import type { RosterRowFate } from '../../graphql/graphql.js';
import css from '../../templates/import/import.module.css';
import type { OpenImport } from './import.route.js';

const fateWords: Readonly<Record<RosterRowFate, string>> = { CREATE: 'new', CHANGE: 'changes', SAME: 'already here', REJECT: 'left out' };

type Rows = NonNullable<OpenImport['check']>['rows'];

/** How the first rows were read, to see at a glance whether the columns are right. */
export function CheckedRows({ rows, total }: { readonly rows: Rows; readonly total: number }): ReactElement {
  return (
    <details>
      <summary>{rows.length < total ? `See the first ${rows.length} rows as they were read` : 'See the rows as they were read'}</summary>
      <table className={css.table}>
        <caption className="visually-hidden">Rows as they were read</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Name</th>
            <th scope="col">Mail address</th>
            <th scope="col">Team</th>
            <th scope="col">Roles</th>
            <th scope="col">Writes OKRs</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} data-fate={row.fate}>
              <td className={css.figures}>{row.number}</td>
              <th scope="row">{row.name}</th>
              <td>{row.email}</td>
              <td>{row.team}</td>
              <td>{row.roles.map((role) => clientRoleWords[role]).join(', ')}</td>
              <td>{row.writesOkrs ? 'yes' : 'no'}</td>
              <td>{fateWords[row.fate]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
