import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 6 } } satisfies RouteHandle;

export const programmesRoutes: RouteObject[] = [
  { path: '/cert-admin/modules', handle, lazy: () => import('./programmes.route.js') },
  { path: '/cert-admin/modules/:version', handle, lazy: () => import('./version.route.js') },
  { path: '/cert-admin/modules/:version/items/:item', handle, lazy: () => import('./item.route.js') },
];
