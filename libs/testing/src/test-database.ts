import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of one spec file, cloned from the template that the migrations built. */
export interface TestDatabase {
  /** What the API signs in with. */
  readonly url: string;
  readonly appRole: string;
  /** As superuser: arranges rows and looks at what is stored. */
  readonly sql: pg.Pool;
  close(): Promise<void>;
}

interface Server {
  readonly adminUrl: string;
  readonly template: string;
  readonly appRole: string;
  readonly appPassword: string;
}

const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** Clones the template and answers when it can be used; `close` drops the clone. */
export async function testDatabase(): Promise<TestDatabase> {
  // Outside the sources on purpose: starting servers is a tool's task, and only specs ask for it.
  const tool = new URL('../../../tools/test/database.mjs', import.meta.url).href;
  const { ensureTestDatabase } = (await import(tool)) as { ensureTestDatabase: () => Promise<Server> };
  const server = await ensureTestDatabase();
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`create database ${name} template ${server.template}`);
  const sql = new pg.Pool({ connectionString: withDatabase(server.adminUrl, name), max: 4 });
  sql.on('error', () => undefined);
  const url = new URL(withDatabase(server.adminUrl, name));
  url.username = server.appRole;
  url.password = server.appPassword;
  return {
    url: url.href,
    appRole: server.appRole,
    sql,
    close: async () => {
      await sql.end();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
