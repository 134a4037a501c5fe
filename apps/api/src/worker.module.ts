import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule, usualWork, WorkModule } from '@cairn/platform';
import { contexts } from './contexts.js';
import type { Process } from './process.js';

/** The working side: every context's jobs, no doors. */
@Module({})
export class WorkerModule {
  static of({ config, clock }: Process): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.connect({ url: config.databaseUrl, pool: config.databasePool, prepared: config.databasePrepared }, clock),
        WorkModule.with({
          ...usualWork,
          databaseUrl: config.databaseUrl,
          redisUrl: config.redisUrl,
          queuePrefix: config.queuePrefix,
          mail: { smtpUrl: config.smtpUrl, from: config.mailFrom },
        }),
        ...contexts(config),
      ],
    };
  }
}
