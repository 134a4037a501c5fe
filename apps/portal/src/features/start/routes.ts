import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const startRoutes: RouteObject[] = [{ path: '/setup', handle: { skeleton: { rows: 6 } } satisfies RouteHandle, lazy: () => import('./setup.route.js') }];
