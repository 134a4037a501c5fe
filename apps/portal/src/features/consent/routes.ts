import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const consentRoutes: RouteObject[] = [
  { path: '/c/:client/consent', handle: { skeleton: { rows: 4 } } satisfies RouteHandle, lazy: () => import('./consent.route.js') },
];
