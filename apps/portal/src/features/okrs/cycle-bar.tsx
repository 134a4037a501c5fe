import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { deskWords } from '../../app/client-words.js';
import type { CycleStatus } from '../../graphql/graphql.js';
import { Onward } from '../../ui/marks/marks.js';
import css from './cycle-bar.module.css';
import { askedOf, okrsAddress, okrsViews, type OkrsViewName } from './okrs-address.js';

interface Props {
  readonly slug: string;
  readonly cycle: { readonly number: number } | null;
  readonly cycles: readonly { readonly id: string; readonly number: number; readonly status: CycleStatus }[];
  /** How many drafts wait for this reader; missing for whoever reviews none. */
  readonly toReview?: number | null;
}

const views: Readonly<Record<OkrsViewName, string>> = { teams: 'Teams', list: 'List', map: 'Map' };
const standing: Readonly<Record<CycleStatus, string>> = { PLANNED: 'planned', DRAFTING: 'drafting', RUNNING: 'running', CLOSING: 'closing', CLOSED: 'closed' };

/** One line below the head: how the OKRs of a cycle are looked at, which cycle, and the desk of whoever reviews them. */
export function CycleBar({ slug, cycle, cycles, toReview = null }: Props): ReactElement | null {
  const [search] = useSearchParams();
  const { view } = askedOf(search);
  if (!cycle) return null;
  return (
    <div className={css.bar}>
      <nav aria-label="Ways to look at it">
        <ul>
          {okrsViews.map((one) => (
            <li key={one}>
              <Link to={okrsAddress(slug, { cycle: cycle.number, view: one })} aria-current={one === view ? 'page' : undefined}>
                {views[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {cycles.length > 1 && (
        <nav aria-label="Cycles">
          <ul>
            {cycles.map(({ id, number, status }) => (
              <li key={id}>
                <Link to={okrsAddress(slug, { cycle: number, view })} aria-current={number === cycle.number ? 'page' : undefined}>
                  Cycle {number}
                </Link>{' '}
                <span className={css.standing}>{standing[status]}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {toReview !== null && (
        <Link to={`/c/${slug}/okrs/review`} className={css.desk}>
          <Onward>{deskWords(toReview)}</Onward>
        </Link>
      )}
    </div>
  );
}
