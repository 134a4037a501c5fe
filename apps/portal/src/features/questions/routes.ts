import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const questionsRoutes: RouteObject[] = [
  { path: '/settings/questions', handle: { skeleton: { rows: 7, twoLines: false } } satisfies RouteHandle, lazy: () => import('./questions.route.js') },
];
