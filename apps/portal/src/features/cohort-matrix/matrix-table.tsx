import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import css from './matrix.module.css';
import { NudgeAct } from './nudge.js';
import { glyphs, legend, type CellState, type MatrixRow } from './matrix-row.js';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of so many rows and columns; undefined for other keys. */
function moved({ row, column }: Place, event: KeyboardEvent, rows: number, columns: number): Place | undefined {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}

interface Props {
  readonly label: string;
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly MatrixRow[];
}

/** One tab stop; arrows, Home and End move, Enter opens what waits. Every cell says itself in full. */
export function MatrixTable({ label, modules, rows }: Props): ReactElement {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const go = (place: Place): void => {
    setAt(place);
    table.current?.querySelector<HTMLElement>(`[data-place="${place.row}-${place.column}"]`)?.focus();
  };
  return (
    <div className={css.wide}>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        className={css.table}
        onKeyDown={(event) => {
          const to = moved(at, event, rows.length, modules.length);
          if (!to) return;
          event.preventDefault();
          go(to);
        }}
      >
        <thead>
          <tr>
            <th scope="col">Trainee</th>
            {modules.map(({ id, title }, index) => (
              <th key={id} scope="col" className={css.module} title={title}>
                M{index + 1}
                <span className="visually-hidden"> {title}</span>
              </th>
            ))}
            <th scope="col">Last seen</th>
            <th scope="col">Mentor</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, nth) => (
            <tr key={row.traineeId}>
              <th scope="row">
                <Link to={`/cert-admin/trainees/${row.traineeId}`}>{row.name}</Link>
              </th>
              {row.cells.map((cell, column) => {
                const shared = {
                  'data-place': `${nth}-${column}`,
                  'aria-label': cell.words,
                  title: cell.words,
                  tabIndex: at.row === nth && at.column === column ? 0 : -1,
                  className: css.mark,
                  onFocus: () => setAt({ row: nth, column }),
                };
                return (
                  <td key={cell.moduleId} role="gridcell" className={css.cell} data-state={cell.state}>
                    {/* What waits for an answer opens there; everything else where that person stands. */}
                    <Link {...shared} to={cell.roundId ? `/cert-admin/reviews/${cell.roundId}` : `/cert-admin/trainees/${row.traineeId}`}>
                      {glyphs[cell.state]}
                    </Link>
                  </td>
                );
              })}
              <td>{row.silentDays === null ? row.lastSeenOn && <Time day={row.lastSeenOn} /> : <strong>{row.silentDays} days ago</strong>}</td>
              <td>{row.mentorName}</td>
              <td className={css.act}>
                <NudgeAct row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.legend} aria-hidden="true">
        {(Object.keys(glyphs) as CellState[]).map((state) => (
          <span key={state}>
            {glyphs[state]} {legend[state]}
          </span>
        ))}
      </p>
    </div>
  );
}
