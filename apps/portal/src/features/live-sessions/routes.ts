import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const liveSessionsRoutes: RouteObject[] = [
  {
    path: '/cert-admin/cohorts/:cohort/sessions',
    handle: { skeleton: { rows: 8, twoLines: true } } satisfies RouteHandle,
    lazy: () => import('./sessions.route.js'),
  },
];
