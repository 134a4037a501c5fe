import { redirect, type RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const page = { skeleton: { rows: 8 } } satisfies RouteHandle;
const one = { skeleton: { rows: 5 } } satisfies RouteHandle;
const training = '/c/:client/training';

export const trainingRoutes: RouteObject[] = [
  { path: training, handle: page, lazy: () => import('./training.route.js') },
  // Mails and Today say "the gate": it stands on the page of training.
  { path: `${training}/gate`, loader: ({ params }) => redirect(`/c/${params['client'] ?? ''}/training`) },
  { path: `${training}/new`, handle: one, lazy: () => import('./plan-workshop.route.js') },
  { path: `${training}/:workshop`, handle: one, lazy: () => import('./workshop.route.js') },
  { path: `${training}/:workshop/edit`, handle: one, lazy: () => import('./edit-workshop.route.js') },
  { path: `${training}/:workshop/attendance`, handle: page, lazy: () => import('./attendance.route.js') },
  { path: `${training}/:workshop/make-up`, handle: one, lazy: () => import('./make-up.route.js') },
  { path: `${training}/:workshop/quiz`, handle: one, lazy: () => import('./quiz.route.js') },
  { path: `${training}/:workshop/feedback`, handle: one, lazy: () => import('./feedback.route.js') },
  { path: '/c/:client/my-training', handle: one, lazy: () => import('./my-training.route.js') },
];
