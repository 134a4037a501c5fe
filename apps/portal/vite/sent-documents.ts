import { type DocumentNode, HttpLink, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { createClient } from '../src/app/graphql-client.js';

/**
 * The text that the portal sends for each operation, taken from a request of its own client: the client asks for types and leaves
 * directives out that are meant for itself, and how it does that is its own affair.
 */
export async function sentDocuments(operations: readonly DocumentNode[]): Promise<string[]> {
  const texts: string[] = [];
  const answer: typeof fetch = (_, init) => {
    texts.push((JSON.parse(String(init?.body)) as { query: string }).query);
    return Promise.resolve(new Response('{"errors":[{"message":"Only the request is wanted"}]}', { headers: { 'content-type': 'application/json' } }));
  };
  const client = createClient(
    { sessionEnded: () => undefined, newerRelease: () => undefined, writing: () => undefined },
    new HttpLink({ uri: 'http://portal.invalid/graphql', fetch: answer }),
  );
  for (const operation of operations) {
    const document = operation as TypedDocumentNode<unknown, OperationVariables>;
    if (isMutation(operation)) await client.mutate({ mutation: document, errorPolicy: 'ignore' });
    else await client.query({ query: document, errorPolicy: 'ignore', fetchPolicy: 'no-cache' });
  }
  client.stop();
  if (texts.length !== operations.length) throw new Error(`The portal's client sent ${texts.length} requests for ${operations.length} operations.`);
  return texts;
}

const isMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some((definition) => definition.kind === 'OperationDefinition' && definition.operation === 'mutation');
