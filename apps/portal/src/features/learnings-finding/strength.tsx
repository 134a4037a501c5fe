import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import css from './finding.module.css';

/** One dot per client, five at most, and the number in words. */
export function Strength({ clients }: { readonly clients: number }): ReactElement {
  return (
    <span className={css.strength}>
      <span aria-hidden="true" className={css.dots}>
        {'●'.repeat(Math.min(clients, 5)) || '○'}
      </span>{' '}
      {clients === 0 ? 'a colleague’s own experience' : `seen at ${plural(clients, 'client', 'clients')}`}
    </span>
  );
}
