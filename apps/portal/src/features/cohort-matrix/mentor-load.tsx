import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './matrix.module.css';

interface Load {
  readonly name?: string | null;
  readonly trainees: number;
  readonly waiting: number;
  readonly oldestDays?: number | null;
  readonly late: number;
}

const days = (count: number): string => (count === 0 ? 'since today' : plural(count, 'day', 'days'));

/** Trainees per mentor, and what those trainees wait for: figures alone, since names belong to whoever accompanies them. */
export function MentorLoad({ mentors }: { readonly mentors: readonly Load[] }): ReactElement | null {
  if (mentors.length === 0) return null;
  return (
    <RuledSection heading="Mentors" note="what their trainees handed in and wait for">
      <table className={css.load}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Mentor</th>
            <th scope="col">Trainees</th>
            <th scope="col">Waiting for an answer</th>
          </tr>
        </thead>
        <tbody>
          {mentors.map(({ name, trainees, waiting, oldestDays, late }) => (
            <tr key={name ?? ''}>
              <th scope="row">{name ?? 'No mentor yet'}</th>
              <td>{plural(trainees, 'trainee', 'trainees')}</td>
              <td>
                {waiting === 0 ? 'nothing waits' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for an answer, the oldest ${days(oldestDays ?? 0)}`}
                {late > 0 && <span className={css.late}> {late} past the promised day</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RuledSection>
  );
}
