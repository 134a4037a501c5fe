import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const reviewDeskRoutes: RouteObject[] = [
  { path: '/c/:client/okrs/review', handle: { skeleton: { rows: 5 } } satisfies RouteHandle, lazy: () => import('./review-desk.route.js') },
];
