import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const todayRoutes: RouteObject[] = [{ path: '/today', handle: { skeleton: { rows: 5 } } satisfies RouteHandle, lazy: () => import('./today.route.js') }];
