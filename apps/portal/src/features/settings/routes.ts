import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 4 } } satisfies RouteHandle;

export const settingsRoutes: RouteObject[] = [
  { path: '/settings', handle, lazy: () => import('./you.route.js') },
  { path: '/settings/practice', handle, lazy: () => import('./practice.route.js') },
  { path: '/settings/people', handle, lazy: () => import('./people.route.js') },
];
