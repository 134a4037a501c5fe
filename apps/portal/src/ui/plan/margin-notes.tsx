import type { ReactElement, ReactNode } from 'react';
import css from './margin-notes.module.css';

/** A remark in the margin: who, when, the words, what one can answer. */
export function MarginNote({
  by,
  when,
  act,
  beside,
  children,
}: {
  readonly by: ReactNode;
  readonly when?: ReactNode;
  readonly act?: ReactNode;
  /** What stands with the words and is nobody's of this talk. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <article className={css.note}>
      <p className={css.by}>
        {by}
        {when !== undefined && <>, {when}</>}
      </p>
      <div className={css.words}>{children}</div>
      {beside}
      {act !== undefined && <div className={css.act}>{act}</div>}
    </article>
  );
}

/** A hint of the system in the margin, in the other voice. */
export function MarginHint({ heading, children }: { readonly heading: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <div className={css.hint}>
      <p className={css.by}>{heading}</p>
      {children}
    </div>
  );
}
