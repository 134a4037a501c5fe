// The two candidates that Nest has no fitting driver for, as small as they can be and still be fair.
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import { useGraphQlJit } from '@envelop/graphql-jit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { createHandler, type OperationContext } from 'graphql-http';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { createYoga } from 'graphql-yoga';
import { loading } from './schema.js';

const mediaType = ({ accept }: { accept?: string }) => `application/${accept?.includes('graphql-response+json') ? 'graphql-response+' : ''}json; charset=utf-8`;
const options = { useExperimentalPathBasedSkipInclude: true };

export class YogaDriver extends AbstractGraphQLDriver {
  async start(given: GqlModuleOptions): Promise<void> {
    const fastify: FastifyInstance = this.httpAdapterHost.httpAdapter.getInstance();
    const yoga = createYoga<{ req: FastifyRequest; reply: FastifyReply }>({
      schema: given.schema!,
      graphqlEndpoint: '/graphql',
      context: loading,
      graphiql: false,
      landingPage: false,
      logging: false,
      plugins: [useGraphQlJit(options)],
    });
    fastify.route({ url: '/graphql', method: ['GET', 'POST'], handler: (req, reply) => yoga.handleNodeRequestAndResponse(req, reply, { req, reply }) });
  }
  async stop(): Promise<void> {}
}

export class GraphqlHttpDriver extends AbstractGraphQLDriver {
  async start(given: GqlModuleOptions): Promise<void> {
    const fastify: FastifyInstance = this.httpAdapterHost.httpAdapter.getInstance();
    const schema: GraphQLSchema = given.schema!;
    const documents = new Map<string, DocumentNode>();
    const compiled = new WeakMap<DocumentNode, CompiledQuery>();
    const handler = createHandler<FastifyRequest, undefined, OperationContext>({
      schema,
      context: () => ({ ...loading() }),
      parse: (source) => {
        const known = documents.get(String(source));
        if (known) return known;
        const document = parse(source);
        documents.set(String(source), document);
        return document;
      },
      validate: (of, document, rules) => (compiled.has(document) ? [] : validate(of, document, rules)),
      execute: (args) => {
        let query = compiled.get(args.document);
        if (!query) {
          const made = compileQuery(schema, args.document, args.operationName ?? undefined, options);
          if (!isCompiledQuery(made)) return made;
          compiled.set(args.document, (query = made));
        }
        return query.query(args.rootValue, args.contextValue, args.variableValues ?? {});
      },
      // The handler's own way writes JSON with a replacer, which is slow and only serves errors.
      onOperation: ({ raw: req }, _, result) =>
        'data' in result && !result.errors
          ? [JSON.stringify(result), { status: 200, statusText: 'OK', headers: { 'content-type': mediaType(req.headers) } }]
          : undefined,
    });
    fastify.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      handler: async (req, reply) => {
        const [body, init] = await handler({ url: req.url, method: req.method, headers: req.headers, body: req.body as never, raw: req, context: undefined });
        return reply
          .code(init.status)
          .headers(init.headers ?? {})
          .send(body);
      },
    });
  }
  async stop(): Promise<void> {}
}
