import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const learningsFindingRoutes: RouteObject[] = [
  { path: '/learnings', handle: { skeleton: { rows: 6, twoLines: true } } satisfies RouteHandle, lazy: () => import('./learnings.route.js') },
  { path: '/learnings/:id', handle: { skeleton: { rows: 5 } } satisfies RouteHandle, lazy: () => import('./published.route.js') },
];
