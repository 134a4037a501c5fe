import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const okrsRoutes: RouteObject[] = [
  { path: '/c/:client/okrs/close', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./close.route.js') },
  { path: '/c/:client/okrs', handle: { skeleton: { rows: 7 } } satisfies RouteHandle, lazy: () => import('./okrs.route.js') },
];
