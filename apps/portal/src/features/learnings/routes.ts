import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const list = { skeleton: { rows: 5, twoLines: true } } satisfies RouteHandle;

export const learningsRoutes: RouteObject[] = [
  { path: '/learnings/new', handle: { skeleton: { rows: 3 } } satisfies RouteHandle, lazy: () => import('./capture.route.js') },
  { path: '/learnings/mine', handle: list, lazy: () => import('./mine.route.js') },
  { path: '/learnings/reviews', handle: list, lazy: () => import('./reviews.route.js') },
  { path: '/learnings/drafts/:id', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./learning.route.js') },
  { path: '/c/:client/learnings', handle: list, lazy: () => import('./client-learnings.route.js') },
];
