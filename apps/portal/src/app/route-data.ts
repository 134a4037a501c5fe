import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { createQueryPreloader, type PreloadedQueryRef, type PreloadQueryOptions } from '@apollo/client/react';
import { createContext, type RouterContextProvider } from 'react-router';

/** How long the old page stays while the new one is on its way; after that its skeleton stands there. */
const PATIENCE = 400;

/** The client, for loaders; components take it from Apollo's own provider. */
export const clientContext = createContext<ApolloClient>();

export const preloaderContext = createContext<ReturnType<typeof createQueryPreloader>>();

/**
 * Starts the one query of a route in its loader; the page reads it with `useReadQuery(useLoaderData<typeof loader>())`.
 * Faults show the page error or, for NOT_FOUND, the page that says so.
 */
export async function startQuery<TData, TVariables extends OperationVariables>(
  context: Readonly<RouterContextProvider>,
  query: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  options: { readonly fetchPolicy?: PreloadQueryOptions['fetchPolicy'] } = {},
): Promise<PreloadedQueryRef<TData, TVariables>> {
  const preload = context.get(preloaderContext);
  const started = preload(query, { fetchPolicy: 'cache-and-network', ...options, variables } as never) as unknown as PreloadedQueryRef<TData, TVariables>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  await Promise.race([preload.toPromise(started as never), patience]).finally(() => clearTimeout(timer));
  return started;
}
