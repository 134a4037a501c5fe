// A PostgreSQL of the benchmark's own in a temporary folder, migrated by the product and filled by SQL.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removePostgres, startPostgres } from '../start/postgres.mjs';
import { repository } from '../start/places.mjs';
import { connected, ensureDatabase, ensureRoles } from '../start/roles.mjs';
import { openSecrets } from '../start/secrets.mjs';

const names = { ownerRole: 'cairn_owner', appRole: 'cairn_app' };

/** Writes survive a power cut, as in production; only what counts statements is added. */
const settings = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'top',
  'pg_stat_statements.track_utility': 'off',
  'pg_stat_statements.max': 5000,
  max_wal_size: '2GB',
};

/** Answers `{ appUrl, sql, close }`; `sql` is the superuser's pool. */
export async function benchDatabase() {
  const home = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  chmodSync(home, 0o755);
  const remove = async () => {
    await removePostgres(home);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return await migrated(home, remove);
  } catch (error) {
    // It would go on running after us.
    await remove();
    throw error;
  }
}

async function migrated(home, remove) {
  const server = await startPostgres({ home, extra: settings });
  const secrets = openSecrets(home);
  await connected(server.urlFor('postgres', 'postgres'), async (admin) => {
    await ensureRoles(admin, { ...names, ownerPassword: secrets.owner, appPassword: secrets.app });
    await ensureDatabase(admin, 'cairn', names);
  });
  const appUrl = server.urlFor(names.appRole, 'cairn');
  execFileSync(process.execPath, [join(repository, 'apps/api/dist/migrate.js')], {
    env: { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: server.urlFor(names.ownerRole, 'cairn') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const sql = new pg.Pool({ connectionString: server.urlFor('postgres', 'cairn'), max: 4 });
  sql.on('error', () => undefined);
  await sql.query('create extension pg_stat_statements');
  return {
    appUrl,
    sql,
    secretKey: secrets.secretKey,
    async close() {
      await sql.end();
      await remove();
    },
  };
}

/** Data statements of the application since the last reset: all that is neither BEGIN, SET nor COMMIT, the session look-up apart. */
export async function statementsOfApplication(sql) {
  const { rows } = await sql.query(
    `select query, calls::int from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = $1 and s.dbid = (select oid from pg_database where datname = 'cairn')`,
    [names.appRole],
  );
  const isLookUp = ({ query }) => query.includes('viewer_by_session');
  const sum = (of) => of.reduce((total, { calls }) => total + calls, 0);
  return { data: sum(rows.filter((row) => !isLookUp(row))), lookUps: sum(rows.filter(isLookUp)) };
}
