import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { createCache } from './graphql-cache.js';
import { hearServerDate } from './time/server-clock.js';

export interface ClientEvents {
  /** The server no longer knows this session; what is on the screen stays. */
  readonly sessionEnded: () => void;
  /** The server answers the documents of its own portal, and this page is of an older one. */
  readonly newerRelease: () => void;
  /** Something is sent to be written. */
  readonly writing: () => void;
}

/** The code of the first fault the server named, such as NOT_FOUND; nothing for a lost connection. */
export const faultCode = (error: unknown): string | undefined =>
  CombinedGraphQLErrors.is(error) ? (error.errors[0]?.extensions?.['code'] as string | undefined) : undefined;

/** What the server says about it, in words for people. */
export const faultWords = (error: unknown): string | undefined => (CombinedGraphQLErrors.is(error) ? error.errors[0]?.message : undefined);

/** The number to give to support; the server prints the same one in its log. */
export const faultReference = (error: unknown): string | undefined =>
  CombinedGraphQLErrors.is(error) ? (error.errors[0]?.extensions?.['reference'] as string | undefined) : undefined;

function carriesKey(variables: Record<string, unknown>): boolean {
  const input = variables['input'];
  return typeof input === 'object' && input !== null && 'idempotencyKey' in input;
}

/** What the server would not take by its form or size, it would not take a second time. */
const isRefused = (error: unknown): boolean => ServerError.is(error) && error.statusCode < 500 && error.statusCode !== 429;

/** Asks again after a lost connection, but only what may be asked twice: reads, and writes that carry their key. */
const retry = new RetryLink({
  delay: { initial: 300, max: 4000, jitter: true },
  attempts: {
    max: 4,
    retryIf: (error, operation) =>
      !CombinedGraphQLErrors.is(error) && !isRefused(error) && navigator.onLine && (operation.operationType === 'query' || carriesKey(operation.variables)),
  },
});

/** The header makes a browser ask permission before another site could send it: a forged form cannot write. */
const http = new HttpLink({
  uri: '/graphql',
  credentials: 'include',
  headers: { 'x-cairn-client': 'portal', accept: 'application/graphql-response+json, application/json' },
  fetch: async (address, init) => {
    const answer = await fetch(address, init);
    hearServerDate(answer.headers.get('date'));
    return answer;
  },
});

export function createClient(events: ClientEvents, terminating: ApolloLink = ApolloLink.from([retry, http])): ApolloClient {
  const faults = new ErrorLink(({ error }) => {
    const code = faultCode(error);
    if (code === 'UNAUTHENTICATED') events.sessionEnded();
    if (code === 'DOCUMENT_NOT_ALLOWED') events.newerRelease();
  });
  const writes = new ApolloLink((operation, forward) => {
    if (operation.operationType === 'mutation') events.writing();
    return forward(operation);
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([writes, faults, terminating]),
    dataMasking: true,
    devtools: { enabled: import.meta.env?.DEV ?? false },
  });
}
