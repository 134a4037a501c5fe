import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, getOperationAST, GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler, type OperationContext, type Request, type Response } from 'graphql-http';
import { type DocumentOptions, Documents } from './documents.js';
import { formatErrors, internalMessage } from './format-error.js';
import type { GraphqlContext } from './graphql-context.js';
import { limits } from './limits.js';
import { coded, type RequestErrorCode } from './request-error.js';

export interface HandlerOptions {
  readonly schema: GraphQLSchema;
  readonly documents: DocumentOptions;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<GraphqlContext>;
}

type Asked = Request<FastifyRequest, { readonly reply: FastifyReply }>;

/**
 * Answers GraphQL over HTTP. The protocol (methods, media types, statuses) is the reference handler's; reading, checking and
 * running documents, and writing the answer, are ours.
 */
export function graphqlHandler({
  schema,
  documents: options,
  contextOf,
}: HandlerOptions): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const documents = new Documents(schema, options);
  const handle = createHandler<FastifyRequest, { readonly reply: FastifyReply }, OperationContext>({
    formatError: coded,
    parseRequestParams: ({ raw }) => {
      if (Array.isArray(raw.body)) throw new Error('One operation a request: batches are not answered.');
    },
    onSubscribe: async ({ raw, context }, { query, operationName, variables }) => {
      const document = documents.read(query);
      if (!('kind' in document)) return document;
      raw.operation = getOperationAST(document, operationName)?.name?.value;
      const contextValue = (await contextOf(raw, context.reply)) as unknown as OperationContext;
      return { schema, document, operationName, variableValues: variables, contextValue };
    },
    execute: (args) => documents.run(args),
    onOperation: (asked, _, result) => answer(asked, result),
  });
  return async (request, reply) => {
    const [body, init] = await handle({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: request.body as never,
      raw: request,
      context: { reply },
    }).catch((error: unknown) => fault(request, error));
    return (
      reply
        .code(init.status)
        .headers({ 'cache-control': 'no-store', ...init.headers })
        // As bytes: the text is counted and written in one pass instead of two.
        .send(body === null ? body : Buffer.from(body))
    );
  };
}

/** Writes a result. Without data the request itself was at fault, and its errors are meant for the reader as they are. */
function answer({ raw }: Asked, result: ExecutionResult): Response {
  if (!('data' in result)) return written(raw, 400, JSON.stringify({ errors: result.errors?.map(coded) }));
  const { data, errors } = result;
  const text = errors?.length
    ? JSON.stringify({ errors: formatErrors(errors, { requestId: raw.id, log: (err) => raw.log.error({ err }, 'A resolver failed') }), data })
    : JSON.stringify({ data });
  return text.length * 3 > limits.answerBytes && Buffer.byteLength(text) > limits.answerBytes ? tooLarge(raw) : written(raw, 200, text);
}

const tooLarge = (raw: FastifyRequest): Response =>
  written(
    raw,
    400,
    errorBody(
      new GraphQLError('The answer would be larger than 5 MB. Ask for less at a time.', {
        extensions: { code: 'ANSWER_TOO_LARGE' satisfies RequestErrorCode },
      }),
    ),
  );

/** Something broke before or around the resolvers, as a rule the way to the database. */
function fault(raw: FastifyRequest, error: unknown): Response {
  raw.log.error({ err: error }, 'A GraphQL request failed');
  const hidden = new GraphQLError(internalMessage(raw.id), { extensions: { code: 'INTERNAL', reference: raw.id } });
  return [errorBody(hidden), { ...written(raw, 500, '')[1], status: 500, statusText: 'Internal Server Error' }];
}

const errorBody = (error: GraphQLError): string => JSON.stringify({ errors: [error] });

/** Old clients, who accept application/json only, get 200 with every well-formed answer; the rest see failures by the status. */
function written({ headers }: FastifyRequest, status: number, body: string): Response {
  const modern = headers.accept?.includes('application/graphql-response+json') ?? false;
  return [
    body,
    {
      status: modern ? status : 200,
      statusText: '',
      headers: { 'content-type': `application/${modern ? 'graphql-response+json' : 'json'}; charset=utf-8` },
    },
  ];
}
