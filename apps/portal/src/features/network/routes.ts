import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 6 } } satisfies RouteHandle;

export const networkRoutes: RouteObject[] = [
  { path: '/network', handle, lazy: () => import('./network.route.js') },
  { path: '/network/you', handle, lazy: () => import('./profile.route.js') },
];
