// One PostgreSQL server on one folder: made, found again, started, stopped.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { as } from './account.mjs';
import { CannotStart } from './cannot-start.mjs';
import { commandOf, databaseProcessesOf, end, hasEnded, identify, isRunning, processesIn, signal } from './processes.mjs';

const initdb = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=scram-sha-256', '--username=postgres'];

/** Makes an empty server in `data`; a killed attempt leaves nothing that looks finished. */
export async function createCluster({ data, binaries, account, password, quick }) {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  if (existsSync(data)) throw new CannotStart(`${data} exists but holds no database; move it away, or begin anew with npm start -- --reset.`);
  await removeUnfinished(data);
  const aside = `${data}.new-${process.pid}`;
  const passwordFile = `${data}.password`;
  try {
    mkdirSync(aside, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) for (const path of [aside, passwordFile]) chownSync(path, account.uid, account.gid);
    const made = spawnSync(join(binaries, 'bin/initdb'), [...initdb, `--pwfile=${passwordFile}`, ...(quick ? ['--no-sync'] : []), '-D', aside], {
      ...as(account),
      cwd: '/',
      env: withoutPostgresVariables(),
      encoding: 'utf8',
    });
    if (made.status !== 0)
      throw new CannotStart(`PostgreSQL could not make its folder ${data}: ${(made.error?.message ?? made.stderr).trim().split('\n').slice(-3).join(' ')}`);
    chmodSync(aside, 0o700);
    renameSync(aside, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What killed attempts left; each has its own name, so that one still at work spoils no other. */
export async function removeUnfinished(data) {
  for (const name of readdirSync(dirname(data)).filter((name) => name.startsWith(`${basename(data)}.new-`))) {
    const maker = Number(name.slice(name.lastIndexOf('-') + 1));
    if (maker !== process.pid && isRunning(identify(maker))) continue;
    await removeAbandoned(join(dirname(data), name));
  }
}

/** initdb outlives a killed launcher and goes on writing, so it ends first; what it started in the very moment is found when looking again. */
async function removeAbandoned(folder) {
  const until = Date.now() + 10_000;
  while (existsSync(folder)) {
    const working = databaseProcessesOf(folder).map(identify);
    for (const { pid } of working) signal(pid, 'SIGKILL');
    for (const known of working) await hasEnded(known, 2_000);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'ENOTEMPTY' || Date.now() > until) throw error;
      await pause(25);
    }
  }
}

/** PGDATA, PGPORT and the like of the person who starts Cairn are meant for another server. */
const withoutPostgresVariables = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG[A-Z]+|LC_\w+|LANG)$/.test(name)));

/** The server that runs on this folder: `{ pid, start, port, ready }`. A number that now belongs to another program does not count. */
export function findServer(data) {
  let lines;
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const known = identify(Number(lines[0]));
  if (!isRunning(known) || !commandOf(known.pid).includes(data)) return undefined;
  return { ...known, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Starts the server and answers it when it takes connections. Throws Error with the last words of its log. */
export async function startServer({ data, binaries, account, port, settings, log }) {
  forgetDeadServer(data);
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`);
  const from = existsSync(log) ? statSync(log).size : 0;
  const out = openSync(log, 'a', 0o600);
  const all = { ...settings, port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const server = spawn(join(binaries, 'bin/postgres'), ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    ...as(account),
    cwd: '/',
    env: withoutPostgresVariables(),
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  let failure;
  server.once('error', (error) => (failure = error));
  const until = Date.now() + 60_000;
  while (!findServer(data)?.ready) {
    if (failure) throw failure;
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(readFileSync(log).subarray(from).toString().trim().slice(-2_000) || 'PostgreSQL ended without a word');
    if (Date.now() > until) throw new Error('PostgreSQL did not become ready within a minute');
    await pause(15);
  }
  return { process: server, ...findServer(data) };
}

/** PostgreSQL would take any process with the old number for a server; its own check for a dead one is left to it. */
function forgetDeadServer(data) {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path) || findServer(data)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  if (isRunning(identify(pid))) rmSync(path, { force: true });
}

/** Ends sessions and stops; what is committed stays. `now` gives up order for speed: the next start then repairs, as after a power cut. */
export async function stopServer(known, { now = false, patience = 5_000 } = {}) {
  if (!now) {
    signal(known.pid, 'SIGINT');
    if (await hasEnded(known, patience)) return;
  }
  await end(known, { by: 'SIGQUIT', patience: 1_000 });
}

/** A killed server leaves sessions that keep its memory in use until they notice; they are asked to go. */
export function endOrphanedSessions(data) {
  for (const pid of processesIn(data)) if (commandOf(pid).startsWith('postgres:')) signal(pid, 'SIGTERM');
}
