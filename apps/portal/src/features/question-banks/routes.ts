import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 6 } } satisfies RouteHandle;

export const questionBanksRoutes: RouteObject[] = [
  { path: '/cert-admin/banks/:bank', handle, lazy: () => import('./bank.route.js') },
  { path: '/cert-admin/banks/:bank/:question', handle, lazy: () => import('./question.route.js') },
];
