import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const assessingRoutes: RouteObject[] = [
  { path: '/cert-admin/reviews', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./reviews.route.js') },
  { path: '/cert-admin/reviews/:round', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./review.route.js') },
];
