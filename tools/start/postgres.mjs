// The embedded PostgreSQL: `startPostgres({ home })` gives a running server with Cairn's roles, whatever the last run left behind.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ownerOf, postgresAccount } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { CannotStart } from './cannot-start.mjs';
import { createCluster, endOrphanedSessions, findServer, removeUnfinished, startServer, stopServer } from './cluster.mjs';
import { readRecord, writeRecord } from './lock.mjs';
import { databaseFolder } from './places.mjs';
import { freePort } from './ports.mjs';
import { openSecrets } from './secrets.mjs';

/** Nothing that people wrote appears in the log, and no session holds a lock for ever. */
const settings = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  idle_in_transaction_session_timeout: '60s',
};

/** For data that may be lost: several times faster, and a power cut ruins it. */
export const quickSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  checkpoint_timeout: '1h',
  max_wal_size: '2GB',
  max_connections: 300,
};

/**
 * Starts the server below `home`, or hands over the running one when `reuse` is set.
 * Answers `{ pid, start, port, urlFor, process }`; `process` is undefined for one that somebody else started.
 */
export async function startPostgres({ home, quick = false, reuse = false, extra = {} }) {
  const usual = postgresAccount();
  const data = databaseFolder(home, usual);
  const account = ownerOf(data, usual);
  const secrets = openSecrets(home);
  const running = findServer(data);
  if (running && reuse) return { ...running, urlFor: urls(running.port, secrets) };
  if (running) await stopServer(running);
  const binaries = findBinaries(account, home);
  await createCluster({ data, binaries, account, password: secrets.admin, quick });
  const server = await startPatiently({
    remembered: join(home, 'postgres.json'),
    options: { data, binaries, account, settings: { ...settings, ...(quick ? quickSettings : {}), ...extra }, log: join(home, 'postgres.log') },
  });
  return { ...server, urlFor: urls(server.port, secrets) };
}

/** Another program may take the port in between, and sessions of a killed server may still linger: both pass. */
async function startPatiently({ remembered, options }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(readRecord(remembered)?.port);
    try {
      const server = await startServer({ ...options, port });
      writeRecord(remembered, { port });
      return server;
    } catch (error) {
      if (attempt >= 40 || !/could not bind|could not create any TCP|shared memory block|lock file "postmaster.pid"/.test(error.message))
        throw new CannotStart(`PostgreSQL does not start: ${error.message.split('\n').slice(-3).join(' ')}`, { cause: error });
      endOrphanedSessions(options.data);
      await pause(250);
    }
  }
}

const urls = (port, secrets) => {
  const password = { postgres: secrets.admin, cairn_owner: secrets.owner, cairn_app: secrets.app };
  return (role, database) => `postgres://${role}:${password[role]}@127.0.0.1:${port}/${database}`;
};

/** Stops what runs below `home` and removes it. */
export async function removePostgres(home) {
  const data = databaseFolder(home, postgresAccount());
  const running = findServer(data);
  if (running) await stopServer(running, { now: true });
  await removeUnfinished(data);
  rmSync(dirname(data) === home ? data : dirname(data), { recursive: true, force: true });
  for (const name of ['postgres.json', 'postgres.log', 'postgres.log.1', 'secrets']) rmSync(join(home, name), { force: true });
}
