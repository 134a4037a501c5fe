import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const peerRoutes: RouteObject[] = [
  { path: '/cert/peer/:item', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./peer.route.js') },
];
