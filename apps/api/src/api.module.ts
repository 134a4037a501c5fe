import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule, GraphqlModule, MailboxModule } from '@cairn/platform';
import { contexts } from './contexts.js';
import { portalDocuments } from './portal-documents.js';
import type { Process } from './process.js';

const documentsOfThePortal = new URL('../../portal/dist/documents.json', import.meta.url);

/** The web side: every context behind GraphQL and its own routes. */
@Module({})
export class ApiModule {
  static of({ config, clock }: Process): DynamicModule {
    const production = config.nodeEnv === 'production';
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.connect({ url: config.databaseUrl, pool: config.databasePool, prepared: config.databasePrepared }, clock),
        GraphqlModule.serve({ production, allowList: production ? portalDocuments(documentsOfThePortal) : undefined }),
        ...contexts(config),
        ...(config.smtpUrl ? [] : [MailboxModule.of({ databaseUrl: config.databaseUrl })]),
      ],
    };
  }
}
