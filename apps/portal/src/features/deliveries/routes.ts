import type { RouteObject } from 'react-router';

export const deliveryRoutes: RouteObject[] = [{ path: '/settings/deliveries', lazy: () => import('./deliveries.route.js') }];
