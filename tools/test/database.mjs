// The database of the specs. The first spec that asks starts the embedded server (or uses TEST_DATABASE_URL) and builds a template
// from the migrations; all others find both. The last run that goes stops it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findServer, stopServer } from '../start/cluster.mjs';
import { postgresAccount } from '../start/account.mjs';
import { readRecord, takeLock, writeRecord } from '../start/lock.mjs';
import { databaseFolder, openHome, repository } from '../start/places.mjs';
import { startPostgres } from '../start/postgres.mjs';
import { identify, isRunning } from '../start/processes.mjs';
import { connected } from '../start/roles.mjs';
import { openSecrets } from '../start/secrets.mjs';
import { ensureTemplate } from './template.mjs';

const homeOfTests = () => openHome(join(repository, '.cairn/test'));

/** The process whose end is the end of the run: jest itself, not one of its workers. */
const run = () => Number(process.env['TEST_DATABASE_RUN'] ?? process.pid);

/**
 * Answers `{ adminUrl, template, appRole, appPassword, ownerRole, ownerPassword }` of a server that runs.
 * Clones are called `spec_…`; those that killed runs left are removed.
 */
export async function ensureTestDatabase() {
  const home = homeOfTests();
  return alone(home, async () => {
    const external = process.env['TEST_DATABASE_URL'];
    const server = external ? realServer(external) : await embeddedServer(home);
    const claim = join(home, 'runs', `${run()}.json`);
    // Neither beside other runs nor beside other spec files of this run: their clones are in use.
    const isFirst = !external && othersOf(home).length === 0 && !existsSync(claim);
    writeRecord(claim, identify(run()));
    const template = await connected(server.adminUrl, async (admin) => {
      if (isFirst) await dropLeftClones(admin);
      return ensureTemplate(admin, server);
    });
    return { ...server, template };
  });
}

/** Ends this run's claim; stops the server when nobody else has one. */
export async function releaseTestDatabase() {
  const home = homeOfTests();
  await alone(home, async () => {
    rmSync(join(home, 'runs', `${run()}.json`), { force: true });
    if (othersOf(home).length > 0) return;
    const running = findServer(databaseFolder(home, postgresAccount()));
    if (running) await stopServer(running);
  });
}

async function embeddedServer(home) {
  const server = await startPostgres({ home, quick: true, reuse: true });
  server.process?.unref();
  const secrets = openSecrets(home);
  return {
    adminUrl: server.urlFor('postgres', 'postgres'),
    ownerRole: 'cairn_owner',
    ownerPassword: secrets.owner,
    appRole: 'cairn_app',
    appPassword: secrets.app,
  };
}

/** Other names than the product's, since a real installation may share the server; passwords that every run knows. */
function realServer(adminUrl) {
  const password = (role) => createHash('sha256').update(`${role} ${adminUrl}`).digest('base64url');
  return { adminUrl, ownerRole: 'cairn_test_owner', ownerPassword: password('owner'), appRole: 'cairn_test_app', appPassword: password('app') };
}

/** Living runs besides this one; the records of dead ones are removed. */
function othersOf(home) {
  const folder = join(home, 'runs');
  mkdirSync(folder, { recursive: true });
  const records = readdirSync(folder).map((name) => ({ path: join(folder, name), ...readRecord(join(folder, name)) }));
  for (const { path } of records.filter((record) => !isRunning(record))) rmSync(path, { force: true });
  return records.filter((record) => isRunning(record) && record.pid !== run());
}

async function dropLeftClones(admin) {
  const { rows } = await admin.query(`select datname from pg_database where datname ~ '^spec_[0-9a-f]{32}$'`);
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
}

/** One process at a time, whoever it is. */
async function alone(home, work) {
  const until = Date.now() + 120_000;
  for (;;) {
    const { lock, holder } = await takeLock(join(home, 'lock.json'));
    if (lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > until) throw new Error(`The test database is held by process ${holder.pid} for two minutes.`);
    await pause(20);
  }
}
