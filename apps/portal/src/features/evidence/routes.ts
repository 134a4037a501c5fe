import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const evidenceRoutes: RouteObject[] = [
  { path: '/cert/evidence', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./my-evidence.route.js') },
  { path: '/cert-admin/evidence/:trainee', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./trainee-evidence.route.js') },
];
