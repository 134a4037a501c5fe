import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Db } from '../../database/db.js';
import { DoorGuard } from '../doors/door-guard.js';
import { ViewerSource } from '../doors/viewer-source.js';
import type { DocumentOptions } from './documents.js';
import { contextOf } from './graphql-context.js';
import { type DriverOptions, GraphqlDriver } from './graphql.driver.js';
import { withPlainFields } from './plain-fields.js';

/**
 * The GraphQL door of an application, and the guard before all its doors, REST routes too.
 * `Db` and `ViewerSource` have to come from global modules.
 */
@Module({})
export class GraphqlModule {
  static serve(documents: DocumentOptions): DynamicModule {
    const server = GraphQLModule.forRootAsync<DriverOptions>({
      driver: GraphqlDriver,
      inject: [Db, ViewerSource],
      useFactory: (db: Db, viewers: ViewerSource) => ({
        autoSchemaFile: true,
        sortSchema: true,
        fieldResolverEnhancers: [],
        transformSchema: withPlainFields,
        documents,
        contextOf: (request, reply) => contextOf(request, reply, { db, viewers }),
      }),
    });
    return { module: GraphqlModule, imports: [server], providers: [{ provide: APP_GUARD, useClass: DoorGuard }] };
  }
}
