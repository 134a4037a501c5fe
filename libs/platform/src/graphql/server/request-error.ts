import { GraphQLError } from 'graphql';

/** Why a request was not run at all. */
export type RequestErrorCode =
  'BAD_REQUEST' | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT' | 'DOCUMENT_NOT_ALLOWED' | 'ANSWER_TOO_LARGE';

/** The same error with the code that clients go by. */
export const refused = (code: RequestErrorCode, error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, source: error.source, positions: error.positions, extensions: { ...error.extensions, code } });

/** A variable of the wrong form. `field` is its path as a client wrote it, such as `input.startsOn`. */
export function badInput(error: GraphQLError): GraphQLError {
  const [, variable] = /^Variable "\$(\w+)"/.exec(error.message) ?? [];
  const [, inside] = / at "([^"]+)"/.exec(error.message) ?? [];
  const field = inside ?? variable;
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' satisfies RequestErrorCode, ...(field && { field }) } });
}

/** What the HTTP layer itself found wrong with a request has no code yet. */
export const coded = (error: Readonly<GraphQLError | Error>): GraphQLError => {
  if (error instanceof GraphQLError) return error.extensions?.['code'] ? error : refused('GRAPHQL_VALIDATION_FAILED', error);
  return new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' satisfies RequestErrorCode } });
};
