import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const hoursRoutes: RouteObject[] = [
  { path: '/cert/hours', handle: { skeleton: { rows: 8, twoLines: false } } satisfies RouteHandle, lazy: () => import('./hours.route.js') },
];
