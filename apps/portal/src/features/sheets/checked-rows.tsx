import type { ReactElement } from 'react';
import type { SheetRowFate } from '../../graphql/graphql.js';
import css from '../../templates/import/import.module.css';
import type { OpenSheet } from './sheets.route.js';

const fateWords: Readonly<Record<SheetRowFate, string>> = {
  CREATE: 'new',
  CHANGE: 'changes',
  SAME: 'is here already',
  WAIT: 'waits for training',
  REJECT: 'left out',
};

/** How the first rows were read, to see at a glance whether the columns are right. */
export function CheckedRows({ rows, total }: { readonly rows: NonNullable<OpenSheet['check']>['rows']; readonly total: number }): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{rows.length < total ? `See the first ${rows.length} rows as they were read` : 'See the rows as they were read'}</summary>
      <table className={css.table}>
        <caption className="visually-hidden">Rows as they were read</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Key result</th>
            <th scope="col">Objective</th>
            <th scope="col">Team</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} data-fate={row.fate}>
              <td className={css.figures}>{row.number}</td>
              <th scope="row">{row.text}</th>
              <td>{row.objective}</td>
              <td>{row.team}</td>
              <td>
                {fateWords[row.fate]}
                {row.reasons.length > 0 && `: ${row.reasons.join(' ')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
