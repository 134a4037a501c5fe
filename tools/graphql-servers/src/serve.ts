// Starts one candidate, or the floor, on a free port and prints that port. Argument: its name.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type GqlModuleOptions, GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphqlHttpDriver, YogaDriver } from './drivers.js';
import { floors, KeyResults, loading } from './schema.js';

const candidates: Record<string, GqlModuleOptions | MercuriusDriverConfig> = {
  mercurius: { driver: MercuriusDriver, jit: 1, context: loading },
  yoga: { driver: YogaDriver },
  'graphql-http': { driver: GraphqlHttpDriver },
};

/** As the product does: fields whose resolver only reads the property lose it. */
const withPlainFields = (schema: GraphQLSchema): GraphQLSchema => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
  for (const field of fields) if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
  return schema;
};

async function start(name: string): Promise<number> {
  if (name === 'floor') {
    const server = createServer((req, res) => {
      let asked = '';
      req.on('data', (part) => (asked += part));
      req.on('end', () => res.writeHead(200, { 'content-type': 'application/json' }).end(asked.includes('Hot') ? floors.prepared : floors.edges));
    });
    server.keepAliveTimeout = 65_000;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return (server.address() as AddressInfo).port;
  }
  const candidate = candidates[name];
  if (!candidate) throw new Error(`No candidate ${name}; there are ${Object.keys(candidates).join(', ')}, floor`);
  @Module({
    imports: [
      GraphQLModule.forRoot({
        autoSchemaFile: true,
        transformSchema: withPlainFields,
        path: '/graphql',
        fieldResolverEnhancers: [],
        ...candidate,
      }),
    ],
    providers: [KeyResults],
  })
  class CandidateModule {}
  const app = await NestFactory.create<NestFastifyApplication>(CandidateModule, new FastifyAdapter({ logger: false }), { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as AddressInfo).port;
}

console.log(`listening ${await start(process.argv[2] ?? '')}`);
