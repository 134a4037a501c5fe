import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const observedRoutes: RouteObject[] = [
  { path: '/cert/observed/:item', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./observed-item.route.js') },
  { path: '/cert-admin/observed/:session', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./observed-session.route.js') },
];
