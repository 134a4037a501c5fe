import type { ReactElement } from 'react';
import css from './learnings.module.css';

/** What the client allows, read before a word is written. */
export function ConsentLine({
  consent,
  none,
}: {
  readonly consent: { readonly maySpread: boolean; readonly words: string } | null;
  readonly none: string;
}): ReactElement {
  return (
    <p className={css.consent} data-closed={consent !== null && !consent.maySpread ? '' : undefined}>
      {consent?.words ?? none}
    </p>
  );
}
