import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const cohortMessagesRoutes: RouteObject[] = [
  { path: '/cert-admin/cohorts/:cohort/messages', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./messages.route.js') },
];
