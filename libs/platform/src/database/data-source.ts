import { DataSource, getMetadataArgsStorage, type Logger } from 'typeorm';
import pg from 'pg';

// Counts are numbers, dates are days, wall times and moments are text: rows stay plain values.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(1114, (text) => text);
pg.types.setTypeParser(1184, (text) => new Date(text).toISOString());

/** Hands every statement of TypeORM to the counter of `Db`; texts only, never parameters. */
class StatementLog implements Logger {
  seen: (text: string) => void = () => undefined;
  logQuery(text: string): void {
    this.seen(text);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

export interface DatabaseOptions {
  readonly url: string;
  /** Connections of this process. */
  readonly pool: number;
  /** Statements that come again are kept prepared on their connection; on unless told. Off behind a pooler that knows no prepared statements. */
  readonly prepared?: boolean;
}

/** Connects as the application role. The caller initialises it, and destroys it when it stops. */
export function databaseSource(options: DatabaseOptions): { source: DataSource; log: StatementLog } {
  const log = new StatementLog();
  const source = new DataSource({
    type: 'postgres',
    // The very module whose parsers were set above: TypeORM would look for one by its name.
    driver: pg,
    url: options.url,
    poolSize: options.pool,
    // Every row class that a loaded module declares: what a lib imports is what its statements may use.
    entities: getMetadataArgsStorage().tables.flatMap((table) => (typeof table.target === 'function' ? [table.target] : [])),
    synchronize: false,
    migrationsRun: false,
    logging: ['query'],
    logger: log,
    installExtensions: false,
    // In pipeline mode what is asked together travels together.
    extra: { connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, pipeline: options.prepared !== false },
  });
  return { source, log };
}
