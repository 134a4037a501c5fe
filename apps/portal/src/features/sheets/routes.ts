import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

export const sheetsRoutes: RouteObject[] = [
  { path: '/c/:client/okrs/import', handle: { skeleton: { rows: 6, twoLines: false } } satisfies RouteHandle, lazy: () => import('./sheets.route.js') },
];
