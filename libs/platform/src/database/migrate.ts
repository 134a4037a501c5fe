import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

export interface MigrateOptions {
  /** Connects as the owner of the schema. */
  readonly ownerUrl: string;
  /** The role that the API and the worker sign in with; it gets rights on tables, never ownership. */
  readonly appRole: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly said?: (line: string) => void;
}

/** Brings the schema up to date, each migration in a transaction of its own; one runner at a time. */
export async function migrate(options: MigrateOptions): Promise<number> {
  if (!/^[a-z_][a-z0-9_-]{0,62}$/i.test(options.appRole)) throw new Error(`Not a role name: ${options.appRole}`);
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url: options.ownerUrl,
    poolSize: 2,
    migrations: [...options.migrations] as never,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { options: `-c cairn.app_role=${options.appRole} -c lock_timeout=10s` },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock(727274)');
    const done = await source.runMigrations();
    for (const migration of done) options.said?.(migration.name);
    return done.length;
  } finally {
    await lock.query('select pg_advisory_unlock(727274)').catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
