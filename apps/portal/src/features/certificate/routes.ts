import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 5 } } satisfies RouteHandle;

export const certificateRoutes: RouteObject[] = [
  { path: '/cert/certificate', handle, lazy: () => import('./certificate.route.js') },
  { path: '/cert-admin/certificates', handle, lazy: () => import('./certificates.route.js') },
  { path: '/settings/signing', handle, lazy: () => import('./signing.route.js') },
];
