import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const clientsRoutes: RouteObject[] = [
  { path: '/clients', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./clients.route.js') },
  { path: '/clients/new', handle: { skeleton: { rows: 8, twoLines: false } } satisfies RouteHandle, lazy: () => import('./new-client.route.js') },
];
