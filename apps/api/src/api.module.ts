import { type DynamicModule, Module } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { DatabaseModule, GraphqlModule, MailboxModule } from '@cairn/platform';
import { contexts } from './contexts.js';
import type { Process } from './process.js';

/** The web side: every context behind GraphQL and its own routes. */
@Module({})
export class ApiModule {
  static of({ config, clock }: Process): DynamicModule {
    const production = config.nodeEnv === 'production';
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.connect({ url: config.databaseUrl, pool: config.databasePool }, clock),
        GraphqlModule.serve({ production, allowList: production ? portalDocuments() : undefined }),
        ...contexts(config),
        ...(config.smtpUrl ? [] : [MailboxModule.of({ databaseUrl: config.databaseUrl })]),
      ],
    };
  }
}

/** Hashes of the documents that the built portal sends; in production nothing else is answered. */
function portalDocuments(): ReadonlySet<string> | undefined {
  const file = new URL('../../portal/dist/documents.json', import.meta.url);
  if (!existsSync(file)) return undefined;
  const documents = JSON.parse(readFileSync(file, 'utf8')) as string[];
  return new Set(documents.map((document) => createHash('sha256').update(document).digest('hex')));
}
