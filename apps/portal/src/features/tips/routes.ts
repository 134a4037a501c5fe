import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const list = { skeleton: { rows: 6, twoLines: true } } satisfies RouteHandle;
const text = { skeleton: { rows: 4 } } satisfies RouteHandle;

export const tipsRoutes: RouteObject[] = [
  { path: '/learnings/tips', handle: list, lazy: () => import('./tips.route.js') },
  { path: '/learnings/tips/new', handle: text, lazy: () => import('./new-tip.route.js') },
  { path: '/learnings/tips/reports', handle: list, lazy: () => import('./reports.route.js') },
  { path: '/learnings/tips/:id', handle: text, lazy: () => import('./tip.route.js') },
  { path: '/learnings/tips/:id/edit', handle: text, lazy: () => import('./edit-tip.route.js') },
  { path: '/learnings/tips/:id/wordings', handle: text, lazy: () => import('./wordings.route.js') },
];
