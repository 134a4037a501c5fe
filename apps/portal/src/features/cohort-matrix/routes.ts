import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const cohortMatrixRoutes: RouteObject[] = [
  { path: '/cert-admin/cohorts/:cohort/matrix', handle: { skeleton: { rows: 8 } } satisfies RouteHandle, lazy: () => import('./matrix.route.js') },
];
