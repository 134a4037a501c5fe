import { useEffect, type ReactElement, type ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './page.module.css';

/** The words of the browser's tab. Pages that show a `PageHead` need not call it. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

export interface PageHeadProps {
  /** A finding where the page reports, a task where it asks, a name where it is an object. */
  readonly title: string;
  /** Shown in the tab where the title alone would not tell the page from its neighbours. */
  readonly tabTitle?: string;
  /** A line above the title: whose page this is. */
  readonly above?: ReactNode;
  /** One line of context. */
  readonly context?: ReactNode;
  /** Where things were saved, in words. */
  readonly saved?: ReactNode;
  /** The page's own acts; one of them may be filled. */
  readonly acts?: ReactNode;
}

/** The head of every page. Its heading takes the focus after a move to the page. */
export function PageHead({ title, tabTitle, above, context, saved, acts }: PageHeadProps): ReactElement {
  useDocumentTitle(tabTitle ?? title);
  return (
    <header className={css.head}>
      <div className={css.words}>
        {above !== undefined && <p className={css.above}>{above}</p>}
        <h1 className={css.title} tabIndex={-1} data-page-heading="">
          {title}
        </h1>
        {context !== undefined && <p className={css.context}>{context}</p>}
      </div>
      {(saved !== undefined || acts !== undefined) && (
        <div className={css.acts}>
          {saved}
          {acts}
        </div>
      )}
    </header>
  );
}

/** The column a page stands in. `narrow` is for tasks and documents. */
export function Page({ children, narrow }: { readonly children: ReactNode; readonly narrow?: boolean }): ReactElement {
  return <div className={classes(css.page, narrow && css.narrow)}>{children}</div>;
}

/** Content with a margin of notes beside it, as in a field book; on a phone the notes follow. */
export function WithMargin({
  children,
  notes,
  label = 'Notes in the margin',
}: {
  readonly children: ReactNode;
  readonly notes: ReactNode;
  readonly label?: string;
}): ReactElement {
  return (
    <div className={css.withMargin}>
      <div className={css.main}>{children}</div>
      <aside className={css.margin} aria-label={label}>
        {notes}
      </aside>
    </div>
  );
}
