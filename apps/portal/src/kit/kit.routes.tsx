import type { RouteObject } from 'react-router';

const HydrateFallback = (): null => null;

/** Every part in every state, to look at and to test; in development only. */
export const kitRoutes: RouteObject[] = [
  { path: '/kit', HydrateFallback, lazy: () => import('./kit.route.js') },
  { path: '/kit/coach', HydrateFallback, lazy: async () => ({ Component: (await import('./frames.route.js')).CoachFrame }) },
  { path: '/kit/client', HydrateFallback, lazy: async () => ({ Component: (await import('./frames.route.js')).ClientFrame }) },
];
