import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const pathRoutes: RouteObject[] = [
  { path: '/cert/path', handle: { skeleton: { rows: 8, twoLines: true } } satisfies RouteHandle, lazy: () => import('./path.route.js') },
  { path: '/cert/items/:item', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./item.route.js') },
  { path: '/cert-admin/trainees/:trainee', handle: { skeleton: { rows: 8, twoLines: true } } satisfies RouteHandle, lazy: () => import('./trainee.route.js') },
  {
    path: '/cert/items/:item/attempts/:attempt',
    handle: { skeleton: { rows: 6 } } satisfies RouteHandle,
    lazy: () => import('./attempt.route.js'),
  },
];
