import { redirect, type RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const page = { skeleton: { rows: 8 } } satisfies RouteHandle;

export const trainingRoutes: RouteObject[] = [
  { path: '/c/:client/training', handle: page, lazy: () => import('./training.route.js') },
  // Mails and Today say "the gate": it stands on the page of training.
  { path: '/c/:client/training/gate', loader: ({ params }) => redirect(`/c/${params['client'] ?? ''}/training`) },
];
