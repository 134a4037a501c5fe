import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const document = { skeleton: { rows: 7, twoLines: true } } satisfies RouteHandle;

export const draftRoutes: RouteObject[] = [{ path: '/c/:client/okrs/draft/:team', handle: document, lazy: () => import('./draft.route.js') }];
