import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 6 } } satisfies RouteHandle;

export const cohortsRoutes: RouteObject[] = [
  { path: '/cert-admin/cohorts', handle, lazy: () => import('./cohorts.route.js') },
  { path: '/cert-admin/cohorts/new', handle, lazy: () => import('./plan-cohort.route.js') },
  { path: '/cert-admin/cohorts/:cohort', handle, lazy: () => import('./cohort.route.js') },
];
