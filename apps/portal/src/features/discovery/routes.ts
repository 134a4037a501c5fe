import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const discoveryRoutes: RouteObject[] = [
  { path: '/c/:client/discovery', handle: { skeleton: { rows: 11 } } satisfies RouteHandle, lazy: () => import('./discovery.route.js') },
];
