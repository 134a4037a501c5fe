import { useId, type ReactElement } from 'react';
import { clientRoleWords } from '../../app/client-words.js';
import field from '../../ui/form/field.module.css';
import css from './people.module.css';
import type { TeamFacts } from './people.route.js';
import { PeopleSearch } from './people-search.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Filter({
  label,
  value,
  choices,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly change: (value: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} className={field.control} onChange={(event) => change(event.target.value)}>
        <option value="">All</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const roles = Object.entries(clientRoleWords).map(([value, label]) => ({ value, label }));
const writing = [
  { value: 'yes', label: 'Write OKRs' },
  { value: 'no', label: 'Do not write OKRs' },
];
const invitations = [
  { value: 'missing', label: 'Not invited, or run out' },
  { value: 'waiting', label: 'Invited, not here yet' },
  { value: 'joined', label: 'Have joined' },
];

/** Narrows the list; the address keeps what was chosen. */
export function PeopleFilters({
  asked,
  change,
  teams,
}: {
  readonly asked: URLSearchParams;
  readonly change: (name: string, value: string) => void;
  readonly teams: readonly TeamFacts[];
}): ReactElement {
  const filter = (name: string, label: string, choices: readonly Choice[]): ReactElement => (
    <Filter label={label} value={asked.get(name) ?? ''} choices={choices} change={(value) => change(name, value)} />
  );
  return (
    <div className={css.tools} role="search" aria-label="People">
      <PeopleSearch value={asked.get('search') ?? ''} change={(text) => change('search', text)} />
      {teams.length > 0 &&
        filter(
          'team',
          'Team',
          teams.map(({ id, name }) => ({ value: id, label: name })),
        )}
      {filter('role', 'Role', roles)}
      {filter('writes', 'Writes OKRs', writing)}
      {filter('invitation', 'Invitation', invitations)}
    </div>
  );
}
