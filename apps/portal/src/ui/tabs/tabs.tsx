import { useEffect, useRef, type ReactElement } from 'react';
import { NavLink, useLocation } from 'react-router';
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
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the row is longer than the screen: the chosen tab is brought into it.
  useEffect(() => {
    const row = nav.current;
    const here = row?.querySelector<HTMLElement>('[aria-current="page"]');
    if (row && here) row.scrollLeft = Math.max(0, here.offsetLeft + here.offsetWidth + 32 - row.clientWidth);
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={label} className={css.tabs}>
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
