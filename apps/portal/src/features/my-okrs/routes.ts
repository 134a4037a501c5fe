import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const myOkrsRoutes: RouteObject[] = [
  { path: '/my-okrs', handle: { skeleton: { rows: 5 } } satisfies RouteHandle, lazy: () => import('./my-okrs.route.js') },
];
