import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const importRoutes: RouteObject[] = [
  { path: '/c/:client/people/import', handle: { skeleton: { rows: 6, twoLines: false } } satisfies RouteHandle, lazy: () => import('./import.route.js') },
];
