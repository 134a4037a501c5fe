import type { ReactElement, ReactNode } from 'react';
import css from './import.module.css';

interface Column<R> {
  readonly heading: string;
  readonly cell: (row: R) => ReactNode;
}

interface Props<R> {
  readonly rows: readonly R[];
  /** Of the whole file; the first rows are enough to see whether the columns are right. */
  readonly total: number;
  /** The first one names the row. */
  readonly columns: readonly [Column<R>, ...Column<R>[]];
}

/** How the first rows were read, and what would happen to each. */
export function CheckedTable<R extends { readonly number: number; readonly fate: string }>({ rows, total, columns }: Props<R>): ReactElement | null {
  if (rows.length === 0) return null;
  const [name, ...others] = columns;
  return (
    <details>
      <summary>{rows.length < total ? `See the first ${rows.length} rows as they were read` : 'See the rows as they were read'}</summary>
      <table className={css.table}>
        <caption className="visually-hidden">Rows as they were read</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} data-fate={row.fate}>
              <td className={css.figures}>{row.number}</td>
              <th scope="row">{name.cell(row)}</th>
              {others.map(({ heading, cell }) => (
                <td key={heading}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
