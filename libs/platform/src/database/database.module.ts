import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SystemClock } from '@cairn/kernel';
import { DataSource } from 'typeorm';
import { type DatabaseOptions, databaseSource } from './data-source.js';
import { Db } from './db.js';
import { PreparedStatements } from './prepared-statements.js';
import { refuseUnsafeRole } from './safe-role.js';

/** Gives every module the one door, and the clock. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static connect(options: DatabaseOptions, clock: Clock = new SystemClock()): DynamicModule {
    const { source, log } = databaseSource(options);
    const opened = {
      provide: DataSource,
      useFactory: async (): Promise<DataSource> => {
        await source.initialize();
        await refuseUnsafeRole(source);
        return source;
      },
    };
    const door = {
      provide: Db,
      useFactory: (connected: DataSource): Db => {
        const db = new Db(connected, clock, options.prepared === false ? undefined : new PreparedStatements());
        log.seen = (text) => db.onStatement(text);
        return db;
      },
      inject: [DataSource],
    };
    return { module: DatabaseModule, providers: [opened, door, { provide: Clock, useValue: clock }], exports: [Db, Clock] };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
