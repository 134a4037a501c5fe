import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { classes } from '../class-names.js';
import css from './tabs.module.css';

export interface Tab {
  readonly label: string;
  readonly to: string;
  readonly count?: number;
  /** Only at exactly this address. */
  readonly end?: boolean;
}

/** The second level of a place. Tabs are links: each has its address, and the browser's back works. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }): ReactElement {
  return (
    <nav aria-label={label} className={css.tabs}>
      <ul className={css.list}>
        {tabs.map(({ label: words, to, count, end }) => (
          <li key={to}>
            <NavLink to={to} end={end} className={({ isActive }) => classes(css.tab, isActive && css.here)}>
              {words}
              {count !== undefined && <span className={css.count}>{count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
