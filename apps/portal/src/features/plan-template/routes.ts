import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const planTemplateRoutes: RouteObject[] = [
  { path: '/settings/plan-template', handle: { skeleton: { rows: 8, twoLines: false } } satisfies RouteHandle, lazy: () => import('./plan-template.route.js') },
];
