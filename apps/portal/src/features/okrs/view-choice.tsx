import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { okrsAddress, okrsViews, type OkrsViewName } from './okrs-address.js';
import css from './okrs.module.css';

const words: Readonly<Record<OkrsViewName, string>> = { teams: 'Teams', list: 'List', map: 'Map' };

/** Three ways to look at the OKRs of a cycle. */
export function ViewChoice({ slug, cycle, view }: { readonly slug: string; readonly cycle: number; readonly view: OkrsViewName }): ReactElement {
  return (
    <nav aria-label="Ways to look at it" className={css.choice}>
      <ul>
        {okrsViews.map((one) => (
          <li key={one}>
            <Link to={okrsAddress(slug, { cycle, view: one })} aria-current={one === view ? 'page' : undefined}>
              {words[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
