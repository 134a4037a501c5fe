import type { ApolloClient } from '@apollo/client';
import { createQueryPreloader } from '@apollo/client/react';
import { createBrowserRouter, redirect, redirectDocument, RouterContextProvider, type RouteObject } from 'react-router';
import { faultCode } from './graphql-client.js';
import { navigationFor } from './navigation.rules.js';
import { clientContext, preloaderContext } from './route-data.js';
import { featureRoutes, placeExists } from './routes.js';
import { loadViewer, signInAddress, type Viewer } from './session.js';
import { RouteError, Shell, ShellError } from './shell.js';
import { NotFoundRoute } from './not-found-route.js';

async function viewerOrSignIn(client: ApolloClient, request: Request): Promise<Viewer | Response> {
  try {
    return await loadViewer(client);
  } catch (error) {
    if (faultCode(error) === 'UNAUTHENTICATED') return redirectDocument(signInAddress(new URL(request.url)));
    throw error;
  }
}

export function routesAround(pages: readonly RouteObject[]): RouteObject[] {
  return [
    {
      id: 'shell',
      path: '/',
      Component: Shell,
      ErrorBoundary: ShellError,
      HydrateFallback: () => null,
      shouldRevalidate: () => false,
      loader: ({ context, request }) => viewerOrSignIn(context.get(clientContext), request),
      children: [
        {
          ErrorBoundary: RouteError,
          children: [
            {
              index: true,
              Component: () => null,
              loader: async ({ context, request }) => {
                const viewer = await viewerOrSignIn(context.get(clientContext), request);
                return viewer instanceof Response ? viewer : redirect(navigationFor(viewer, placeExists).landsOn);
              },
            },
            ...pages,
            { path: '*', Component: NotFoundRoute },
          ],
        },
      ],
    },
  ];
}

/** What loaders are given: the client and the way to start a query. */
export function routerContext(client: ApolloClient): () => RouterContextProvider {
  const preload = createQueryPreloader(client);
  return () => new RouterContextProvider(new Map([[clientContext, client] as never, [preloaderContext, preload] as never]));
}

export const createRouter = (client: ApolloClient, beside: RouteObject[] = []): ReturnType<typeof createBrowserRouter> =>
  createBrowserRouter([...routesAround(featureRoutes), ...beside], { getContext: routerContext(client), future: { v8_middleware: true } });
