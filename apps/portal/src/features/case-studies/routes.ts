import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const caseStudiesRoutes: RouteObject[] = [
  { path: '/c/:client/case-study', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./case-study.route.js') },
  { path: '/learnings/case-studies', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./case-studies.route.js') },
];
