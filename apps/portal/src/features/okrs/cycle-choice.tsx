import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CycleStatus } from '../../graphql/graphql.js';
import { askedOf, okrsAddress } from './okrs-address.js';
import css from './okrs.module.css';

interface Props {
  readonly slug: string;
  readonly cycles: readonly { readonly id: string; readonly number: number; readonly status: CycleStatus }[];
  readonly chosen: number | undefined;
}

const standing: Readonly<Record<CycleStatus, string>> = { PLANNED: 'planned', DRAFTING: 'drafting', RUNNING: 'running', CLOSING: 'closing', CLOSED: 'closed' };

/** The cycles of a client; one alone needs no choice. */
export function CycleChoice({ slug, cycles, chosen }: Props): ReactElement | null {
  const [search] = useSearchParams();
  if (cycles.length < 2) return null;
  return (
    <nav aria-label="Cycles" className={css.choice}>
      <ul>
        {cycles.map(({ id, number, status }) => (
          <li key={id}>
            <Link to={okrsAddress(slug, { cycle: number, view: askedOf(search).view })} aria-current={number === chosen ? 'page' : undefined}>
              Cycle {number}
            </Link>{' '}
            <span className={css.pale}>{standing[status]}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
