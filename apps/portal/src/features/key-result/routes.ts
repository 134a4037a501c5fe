import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const keyResultRoutes: RouteObject[] = [
  { path: '/c/:client/kr/:id', handle: { skeleton: { rows: 5 } } satisfies RouteHandle, lazy: () => import('./key-result.route.js') },
];
