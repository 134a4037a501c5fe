import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const document = { skeleton: { rows: 8, twoLines: false } } satisfies RouteHandle;

export const planRoutes: RouteObject[] = [
  { path: '/c/:client/plan', handle: document, lazy: () => import('./plan.route.js') },
  { path: '/c/:client/plan/send', handle: document, lazy: () => import('./send.route.js') },
  { path: '/c/:client/plan/decide', handle: document, lazy: () => import('./decide.route.js') },
  { path: '/c/:client/plan/v/:number', handle: document, lazy: () => import('./version.route.js') },
];
