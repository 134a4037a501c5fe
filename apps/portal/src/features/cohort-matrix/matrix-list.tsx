import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { plural } from '../../app/words.js';
import css from './matrix.module.css';
import { NudgeAct } from './nudge.js';
import type { MatrixRow } from './matrix-row.js';

/** What one trainee needs, in words. */
function needOf({ overdue, toReview, silentDays, stepsDone, stepsTotal }: MatrixRow): string {
  const needs = [
    overdue > 0 && `${plural(overdue, 'step', 'steps')} overdue`,
    silentDays !== null && `silent for ${silentDays} days`,
    toReview > 0 && `${toReview} to review`,
    `${stepsDone} of ${plural(stepsTotal, 'step', 'steps')} passed`,
  ];
  return needs.filter(Boolean).join(', ');
}

/** For the phone: the same trainees by need, each with what waits for an answer. */
export function MatrixList({ label, rows }: { readonly label: string; readonly rows: readonly MatrixRow[] }): ReactElement {
  return (
    <ul className={css.narrow} aria-label={label}>
      {rows.map((row) => {
        const round = row.cells.find(({ roundId }) => roundId !== null)?.roundId;
        return (
          <li key={row.traineeId} className={css.line}>
            <p className={css.name}>
              <Link to={`/cert-admin/trainees/${row.traineeId}`}>{row.name}</Link>
            </p>
            <p className={css.need}>
              {needOf(row)}
              {round && (
                <>
                  {'. '}
                  <Link to={`/cert-admin/reviews/${round}`}>{row.isMineToAnswer ? 'Review' : 'Read along'}</Link>
                </>
              )}
            </p>
            <NudgeAct row={row} />
          </li>
        );
      })}
    </ul>
  );
}
