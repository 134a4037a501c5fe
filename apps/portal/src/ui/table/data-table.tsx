import type { ReactElement, ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { classes } from '../class-names.js';
import css from './data-table.module.css';

export interface Column<T> {
  readonly key: string;
  readonly heading: ReactNode;
  readonly cell: (row: T) => ReactNode;
  /** Right-aligned, digits of equal width. */
  readonly figures?: boolean;
  /** What it is sorted by; columns without it cannot be sorted. */
  readonly sortBy?: (row: T) => string | number;
  /** On a phone: left away. */
  readonly wideOnly?: boolean;
}

export interface DataTableProps<T> {
  readonly caption: ReactNode;
  readonly rows: readonly T[];
  /** The first column is the name and a link. */
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  readonly empty?: ReactNode;
}

/** The order lives in the address: `sort=name` up, `sort=-name` down. */
export function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], sort: string | null): readonly T[] {
  const column = columns.find(({ key }) => key === sort?.replace(/^-/, ''));
  const by = column?.sortBy;
  if (!by || !sort) return rows;
  const direction = sort.startsWith('-') ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true }));
  });
}

function Heading<T>({ column, sort, search }: { readonly column: Column<T>; readonly sort: string | null; readonly search: URLSearchParams }): ReactElement {
  const up = sort === column.key;
  const down = sort === `-${column.key}`;
  const next = new URLSearchParams(search);
  next.set('sort', up ? `-${column.key}` : column.key);
  return (
    <th
      scope="col"
      className={classes(column.figures && css.figures, column.wideOnly && css.wideOnly)}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      {column.sortBy ? (
        <Link to={{ search: `?${next.toString()}` }} replace preventScrollReset className={css.sort} data-sorted={up ? 'up' : down ? 'down' : undefined}>
          {column.heading}
        </Link>
      ) : (
        column.heading
      )}
    </th>
  );
}

/** For comparing; lists of work are `RowList`. On a phone each row becomes an item of lines. */
export function DataTable<T>({ caption, rows, columns, rowKey, empty }: DataTableProps<T>): ReactElement {
  const [search] = useSearchParams();
  const sort = search.get('sort');
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={css.box} tabIndex={0} role="group" aria-label={typeof caption === 'string' ? caption : 'Table'}>
      <table className={css.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} search={search} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={index === 0 ? 'row' : undefined}
                    className={classes(column.figures && css.figures, column.wideOnly && css.wideOnly)}
                    data-heading={typeof column.heading === 'string' ? column.heading : undefined}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
