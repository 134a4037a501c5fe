import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 6 } } satisfies RouteHandle;

export const applicationsRoutes: RouteObject[] = [
  { path: '/cert-admin/applications', handle, lazy: () => import('./programmes.route.js') },
  { path: '/cert-admin/applications/:programme', handle, lazy: () => import('./desk.route.js') },
  { path: '/cert-admin/applications/:programme/form', handle, lazy: () => import('./form.route.js') },
  { path: '/cert-admin/applications/:programme/page', handle, lazy: () => import('./page.route.js') },
];
