import { Suspense, useEffect, useRef, type ReactElement } from 'react';
import { Outlet, useLocation, useMatches, useNavigation, useNavigationType } from 'react-router';
import { PageLoading } from '../ui/states/page-states.js';
import type { RouteHandle } from './routes.js';
import css from './page-outlet.module.css';

/** A page that is opened to write one thing has put the focus into its field; whoever types at once loses nothing. */
const writesAlready = (): boolean => document.activeElement?.matches('main :is(input, textarea, select)') ?? false;

/** The heading of the page takes the focus after a move forward; going back leaves it to the browser. */
function useFocusOnHeading(): void {
  const { pathname } = useLocation();
  const kind = useNavigationType();
  const at = useRef(pathname);
  useEffect(() => {
    // A filter or a choice in the address is no move to another page: the focus stays with it.
    if (at.current === pathname) return;
    at.current = pathname;
    if (kind === 'POP') return;
    let tries = 0;
    const focus = (): void => {
      const heading = document.querySelector<HTMLElement>('[data-page-heading]');
      if (heading && !writesAlready()) heading.focus({ preventScroll: true });
      else if (!heading && ++tries < 100) timer = setTimeout(focus, 50);
    };
    let timer = setTimeout(focus);
    return () => clearTimeout(timer);
  }, [pathname, kind]);
}

/** Where pages stand. While the next one is on its way the old one stays, with a thin bar on top. */
export function PageOutlet(): ReactElement {
  const { pathname } = useLocation();
  const busy = useNavigation().state !== 'idle';
  const handle = useMatches().at(-1)?.handle as RouteHandle | undefined;
  useFocusOnHeading();
  return (
    <>
      <div className={css.bar} data-busy={busy || undefined} aria-hidden="true" />
      <Suspense key={pathname} fallback={<PageLoading at="once" {...handle?.skeleton} />}>
        <Outlet />
      </Suspense>
    </>
  );
}
