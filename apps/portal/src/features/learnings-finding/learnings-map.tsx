import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { learningPhaseChoices, learningPhaseWords, themeChoices, themeWords } from '../../app/learning-words.js';
import { plural } from '../../app/words.js';
import { withAsked } from './finding-address.js';
import type { LearningsFacts } from './finding.documents.js';
import css from './finding.module.css';
import { moved, type GridPlace } from './grid-keys.js';

/** Where much is known, where nothing: themes by phases. One tab stop; arrows, Home and End move, Enter opens the learnings of a cell, or asks for the missing one. */
export function LearningsMap({ cells, asked }: { readonly cells: LearningsFacts['cells']; readonly asked: URLSearchParams }): ReactElement {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const keys = (event: KeyboardEvent): void => {
    const to = moved(at, event, themeChoices.length, learningPhaseChoices.length);
    if (!to) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus();
  };
  return (
    <div className={css.mapFrame}>
      <table ref={table} role="grid" aria-label="Learnings by theme and phase" className={css.map} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            {learningPhaseChoices.map(({ value, label }) => (
              <th key={value} scope="col" className={css.phase}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themeChoices.map((theme, row) => (
            <tr key={theme.value}>
              <th scope="row">{theme.label}</th>
              {learningPhaseChoices.map((phase, column) => {
                const cell = cells.find((one) => one.theme === theme.value && one.phase === phase.value);
                const list = withAsked(withAsked(withAsked(asked, 'view', ''), 'theme', theme.value), 'phase', phase.value);
                const agreed = cell && cell.agreed > 0 ? `, on ${cell.agreed} two or more clients agree` : '';
                const words = `${themeWords[theme.value]}, ${learningPhaseWords[phase.value]}: ${cell ? plural(cell.count, 'learning', 'learnings') + agreed : 'nothing known yet'}`;
                return (
                  <td key={phase.value} role="gridcell" className={css.cell} data-empty={cell ? undefined : ''}>
                    <Link
                      to={cell ? `/learnings?${list.toString()}` : `/learnings/new?theme=${theme.value}&phase=${phase.value}`}
                      data-place={`${row}-${column}`}
                      data-agreed={agreed === '' ? undefined : ''}
                      aria-label={words}
                      title={words}
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      className={css.mark}
                      onFocus={() => setAt({ row, column })}
                    >
                      {cell?.count ?? ''}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.legend} aria-hidden="true">
        <span>
          <span className={css.ring}>3</span> two or more clients agree on at least one
        </span>
        <span>
          <span className={css.gap} /> nothing known yet: press it to add what you know
        </span>
      </p>
    </div>
  );
}
