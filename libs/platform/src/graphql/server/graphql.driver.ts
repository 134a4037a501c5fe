import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { demandMutationKeys } from '../doors/mutation-keys.js';
import { graphqlHandler, type HandlerOptions } from './graphql-handler.js';
import { limits } from './limits.js';
import { demandFiniteInputs } from './recursive-inputs.js';

export type DriverOptions = GqlModuleOptions & Omit<HandlerOptions, 'schema'>;

/** Puts the handler at its path. Queries and mutations come by POST only, so nothing of them stands in an address or a log of addresses. */
export class GraphqlDriver extends AbstractGraphQLDriver<DriverOptions> {
  async start({ schema, documents, contextOf, path = '/graphql' }: DriverOptions): Promise<void> {
    if (!schema) throw new Error('There is no schema to serve.');
    demandFiniteInputs(schema);
    demandMutationKeys(schema);
    const fastify: FastifyInstance = this.httpAdapterHost.httpAdapter.getInstance();
    fastify.route({ method: 'POST', url: path, bodyLimit: limits.bodyBytes, handler: graphqlHandler({ schema, documents, contextOf }) });
    fastify.route({ method: ['GET', 'PUT', 'PATCH', 'DELETE'], url: path, handler: async (_, reply) => reply.code(405).header('allow', 'POST').send() });
  }

  async stop(): Promise<void> {}
}
