import { Logger } from '@nestjs/common';
import pg from 'pg';

type Parameter = string | number | boolean | null | Date | readonly string[] | readonly number[];

/** A transaction that may only call the reviewed functions of the database. */
export interface FunctionCalls {
  /** Rows of a set-returning function as JSON: days and moments are texts, counts are numbers. */
  rows<T>(name: string, ...parameters: readonly Parameter[]): Promise<T[]>;
  value<T>(name: string, ...parameters: readonly Parameter[]): Promise<T>;
}

/**
 * The second, narrow door: relay and sweeps look across practices by the reviewed functions of the work tables and by nothing else.
 * No statement can be written here, so no forgotten condition can leak.
 */
export class AcrossPractices {
  private readonly pool: pg.Pool;
  private readonly logger = new Logger('Database');

  constructor(url: string, connections = 3) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 5_000,
      options: '-c statement_timeout=20s -c idle_in_transaction_session_timeout=60s',
    });
    this.pool.on('error', (error: Error & { code?: string }) => this.logger.warn({ msg: 'An idle connection was lost', code: error.code ?? error.name }));
  }

  rows<T>(name: string, ...parameters: readonly Parameter[]): Promise<T[]> {
    return callsOn(this.pool).rows(name, ...parameters);
  }

  value<T>(name: string, ...parameters: readonly Parameter[]): Promise<T> {
    return callsOn(this.pool).value(name, ...parameters);
  }

  /** `settings` hold for this transaction only. */
  async tx<T>(work: (calls: FunctionCalls) => Promise<T>, settings: Readonly<Record<string, string>> = {}): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // A connection that breaks while it is lent out tells it here too; without a listener that would end the process.
    const onLost = (error: Error): void => void (broken = error);
    client.on('error', onLost);
    try {
      await client.query('begin');
      for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, true)', [name, value]);
      const result = await work(callsOn(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failed: Error) => (broken = failed));
      throw error;
    } finally {
      client.off('error', onLost);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

const callsOn = (client: pg.Pool | pg.PoolClient): FunctionCalls => {
  const call = async (name: string, parameters: readonly Parameter[], select: string): Promise<{ value: unknown }[]> => {
    if (!/^[a-z_]+$/.test(name)) throw new Error(`Not a function: ${name}`);
    const places = parameters.map((_, index) => `$${index + 1}`).join(', ');
    return (await client.query(`select ${select} as value from ${name}(${places}) r`, [...parameters])).rows as { value: unknown }[];
  };
  return {
    rows: async <T>(name: string, ...parameters: readonly Parameter[]) => (await call(name, parameters, 'to_jsonb(r)')).map((row) => row.value as T),
    value: async <T>(name: string, ...parameters: readonly Parameter[]) => (await call(name, parameters, 'r'))[0]?.value as T,
  };
};
