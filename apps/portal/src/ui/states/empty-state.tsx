import type { ReactElement, ReactNode } from 'react';
import css from './states.module.css';

interface Shared {
  /** In the positive: what will be here, or what is so. */
  readonly headline: ReactNode;
  readonly children?: ReactNode;
  /** One act. */
  readonly act?: ReactNode;
}

/**
 * Stands in the place of a list that has nothing to show. Three kinds: `first` (nothing yet: why it helps and the first act),
 * `done` (all done: what comes next), `filtered` (no match: how to widen). A failed load is none of them.
 */
export function EmptyState({ kind, headline, children, act }: Shared & { readonly kind: 'first' | 'done' | 'filtered' }): ReactElement {
  return (
    <div className={css.empty} data-kind={kind} role={kind === 'filtered' ? 'status' : undefined}>
      <p className={kind === 'first' ? css.invitation : css.headline}>{headline}</p>
      {children !== undefined && <div className={css.line}>{children}</div>}
      {act !== undefined && <div className={css.act}>{act}</div>}
    </div>
  );
}
