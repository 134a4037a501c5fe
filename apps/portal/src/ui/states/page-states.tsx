import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Button, ButtonRow } from '../button/button.js';
import { Page, PageHead } from '../page/page-head.js';
import css from './states.module.css';

/** True once `after` milliseconds have passed; before that nothing needs to be shown. */
function useLate(after: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return late;
}

export interface SkeletonProps {
  /** Rows of the true height, so that nothing moves when the content comes. */
  readonly rows?: number;
  readonly twoLines?: boolean;
}

export function Skeleton({ rows = 5, twoLines = true }: SkeletonProps): ReactElement {
  return (
    <div className={css.skeleton} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={twoLines ? css.skeletonTwo : css.skeletonOne}>
          <i />
          <i />
          {twoLines && <i />}
        </div>
      ))}
    </div>
  );
}

/** Nothing for 400 ms (unless that time has been waited already), then the shape of the page, after 3 s a word. */
export function PageLoading({ at, ...props }: SkeletonProps & { readonly at?: 'once' }): ReactElement | null {
  const visible = useLate(at === 'once' ? 0 : 400);
  const slow = useLate(3000);
  if (!visible) return null;
  return (
    <Page>
      <div className={css.skeletonHead} aria-hidden="true">
        <i />
        <i />
      </div>
      <p className={css.slow} role="status">
        {slow ? 'Still loading…' : ''}
      </p>
      <Skeleton {...props} />
    </Page>
  );
}

/** One part of a page that could not be loaded; the rest works. */
export function PartError({ what, retry }: { readonly what: string; readonly retry: () => void }): ReactElement {
  return (
    <p className={css.partError} role="alert">
      {what} could not be loaded.{' '}
      <Button look="quiet" small onClick={retry}>
        Try again
      </Button>
    </p>
  );
}

interface Trouble {
  readonly title: string;
  readonly children: ReactNode;
  readonly acts?: ReactNode;
  readonly reference?: string;
}

function TroublePage({ title, children, acts, reference }: Trouble): ReactElement {
  return (
    <Page narrow>
      <PageHead title={title} />
      <div className={css.trouble}>{children}</div>
      {acts !== undefined && <ButtonRow>{acts}</ButtonRow>}
      {reference !== undefined && <p className={css.reference}>Reference {reference}</p>}
    </Page>
  );
}

export function PageError({
  retry,
  back,
  reference,
  offline,
}: {
  readonly retry?: () => void;
  readonly back?: () => void;
  readonly reference?: string;
  readonly offline?: boolean;
}): ReactElement {
  return (
    <TroublePage
      title={offline ? 'This page needs a connection' : 'This page could not be shown'}
      reference={reference}
      acts={
        <>
          {retry && (
            <Button look="filled" onClick={retry}>
              Try again
            </Button>
          )}
          {back && <Button onClick={back}>Go back</Button>}
        </>
      }
    >
      <p>
        {offline
          ? 'You are offline. It has not been loaded on this device before. Try again once you are back on the network.'
          : 'Something went wrong on our side. What you typed elsewhere is kept. Try again; if it happens twice, send us the reference.'}
      </p>
    </TroublePage>
  );
}

/** Also for what belongs to others, so that names never leak. */
export function NotFound({ home }: { readonly home?: ReactNode }): ReactElement {
  return (
    <TroublePage title="There is nothing at this address" acts={home}>
      <p>It may have been renamed or removed, or the link may be for someone else. If somebody sent you here, ask them to check who the link is for.</p>
    </TroublePage>
  );
}

/** For a person who was sent here and may know that the thing exists. */
export function Forbidden(props: { readonly what: string; readonly who?: string; readonly ask?: ReactNode; readonly children?: ReactNode }): ReactElement {
  const { what, who, ask, children } = props;
  return (
    <TroublePage title={what} acts={ask}>
      <p>{children ?? (who === undefined ? 'You need access to read this.' : `${who} can give you access.`)}</p>
    </TroublePage>
  );
}

/** Why there are no controls here, in one line at the top. */
export function ReadOnlyLine({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className={css.readOnly}>{children}</p>;
}
