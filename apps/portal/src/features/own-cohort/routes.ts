import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const ownCohortRoutes: RouteObject[] = [
  { path: '/cert/cohort', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./own-cohort.route.js') },
];
