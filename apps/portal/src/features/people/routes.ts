import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const peopleRoutes: RouteObject[] = [
  { path: '/c/:client/people', handle: { skeleton: { rows: 8 } } satisfies RouteHandle, lazy: () => import('./people.route.js') },
];
