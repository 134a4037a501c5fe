import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const benchmarksRoutes: RouteObject[] = [
  { path: '/practice/choices', handle: { skeleton: { rows: 8 } } satisfies RouteHandle, lazy: () => import('./choices.route.js') },
];
