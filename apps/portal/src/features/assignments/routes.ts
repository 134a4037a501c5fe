import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const assignmentRoutes: RouteObject[] = [
  { path: '/cert/assignments', handle: { skeleton: { rows: 5 } } satisfies RouteHandle, lazy: () => import('./assignments.route.js') },
  { path: '/cert/assignments/:item', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./assignment.route.js') },
];
