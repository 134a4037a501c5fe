import { lazy, type ReactElement } from 'react';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { clientContext } from './route-data.js';
import type { RouteHandle } from './routes.js';
import { loadViewer, useViewer, type Viewer } from './session.js';

const openHome = () => import('../features/client/client-home.route.js');
const openProgramme = () => import('../features/programme/programme.route.js');
const Home = lazy(() => openHome().then(({ Component }) => ({ default: Component })));
const Programme = lazy(() => openProgramme().then(({ Component }) => ({ default: Component })));

/** Coaches open a client at their desk; people of the client open their programme. */
const atTheDesk = ({ roles }: Viewer): boolean => roles.some(({ role }) => role === 'OWNER' || role === 'COACH' || role === 'INTERNAL_COACH');

async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const viewer = await loadViewer(args.context.get(clientContext));
  const page = await (atTheDesk(viewer) ? openHome() : openProgramme());
  return page.loader(args);
}

const Landing = (): ReactElement => (atTheDesk(useViewer()) ? <Home /> : <Programme />);

/** One address for both, because a link to a client is sent around among all of them. */
export const clientLandingRoutes: RouteObject[] = [{ path: '/c/:client', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, loader, Component: Landing }];
