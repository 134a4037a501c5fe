import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

/** The home of a client is registered by `app/client-landing.route.tsx`, which also knows the programme of its people. */
export const clientRoutes: RouteObject[] = [
  { path: '/c/:client/settings', handle: { skeleton: { rows: 8, twoLines: false } } satisfies RouteHandle, lazy: () => import('./client-settings.route.js') },
];
