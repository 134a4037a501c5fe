import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { TrainingPerson } from './training.document.js';
import css from './people-filter.module.css';

const filters = {
  missing: { label: 'Not trained yet', fits: ({ isCounted, state }: TrainingPerson) => isCounted && state !== 'CLEARED' },
  session: { label: 'No session', fits: ({ needsSession }: TrainingPerson) => needsSession },
  counted: { label: 'Counted by the gate', fits: ({ isCounted }: TrainingPerson) => isCounted },
  trained: { label: 'Trained', fits: ({ state }: TrainingPerson) => state === 'CLEARED' },
} as const;

/** Who the address asks for. */
export function peopleIn(people: readonly TrainingPerson[], asked: string | null): readonly TrainingPerson[] {
  const filter = asked !== null && asked in filters ? filters[asked as keyof typeof filters] : undefined;
  return filter ? people.filter(filter.fits) : people;
}

/** Who is shown; the address keeps it. */
export function PeopleFilter({ people }: { readonly people: readonly TrainingPerson[] }): ReactElement {
  const [asked] = useSearchParams();
  const chosen = asked.get('show');
  const to = (show: string | null): string => {
    const next = new URLSearchParams(asked);
    if (show === null) next.delete('show');
    else next.set('show', show);
    return `?${next.toString()}`;
  };
  return (
    <nav aria-label="Which people" className={css.filters}>
      <Link to={{ search: to(null) }} replace preventScrollReset aria-current={chosen === null ? 'true' : undefined}>
        Everybody {people.length}
      </Link>
      {Object.entries(filters).map(([key, { label, fits }]) => (
        <Link key={key} to={{ search: to(key) }} replace preventScrollReset aria-current={chosen === key ? 'true' : undefined}>
          {label} {people.filter(fits).length}
        </Link>
      ))}
    </nav>
  );
}
