import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../app/routes.js';

const handle = { skeleton: { rows: 5 } } satisfies RouteHandle;

export const quizzesRoutes: RouteObject[] = [
  { path: '/settings/quizzes', handle, lazy: () => import('./quizzes.route.js') },
  { path: '/settings/quizzes/:quiz', handle, lazy: () => import('./quiz-editor.route.js') },
];
