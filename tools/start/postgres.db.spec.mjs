// What a killed PostgreSQL or launcher leaves behind, on a real server in a folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresAccount } from './account.mjs';
import { findServer, removeUnfinished, stopServer } from './cluster.mjs';
import { databaseFolder } from './places.mjs';
import { removePostgres, startPostgres } from './postgres.mjs';
import { end, hasEnded } from './processes.mjs';
import { connected } from './roles.mjs';

const home = mkdtempSync(join(tmpdir(), 'postgres-'));
chmodSync(home, 0o755);
const data = databaseFolder(home, postgresAccount());
const start = (options) => startPostgres({ home, quick: true, ...options });
const ask = (server, sql) => connected(server.urlFor('postgres', 'postgres'), async (client) => (await client.query(sql)).rows);

let server;
beforeAll(async () => {
  server = await start();
  await ask(server, 'create table kept (x int); insert into kept values (1)');
}, 60_000);
afterAll(async () => {
  await removePostgres(home);
  rmSync(home, { recursive: true });
});

const isKept = async () => expect(await ask(server, 'select x from kept')).toEqual([{ x: 1 }]);

it('orders text by code, whatever the computer speaks, and knows its letters', async () => {
  const [row] = await ask(server, `select datlocprovider as provider, datlocale as locale, upper('äß') as upper from pg_database where datname = 'postgres'`);
  expect(row).toEqual({ provider: 'b', locale: 'C.UTF-8', upper: 'Äß' });
});

it.each(['pg_trgm', 'citext', 'unaccent', 'btree_gist', 'btree_gin', 'pgcrypto'])('has the extension %s', async (name) => {
  expect(await ask(server, `select 1 as there from pg_available_extensions where name = '${name}'`)).toEqual([{ there: 1 }]);
});

it('asks for a password', async () => {
  const url = new URL(server.urlFor('postgres', 'postgres'));
  url.password = 'wrong';
  await expect(connected(url.href, () => undefined)).rejects.toThrow('password authentication failed');
});

it('keeps its folder and secrets to their owners', () => {
  const modes = [data, join(home, 'secrets'), join(home, 'postgres.log')].map((path) => (statSync(path).mode & 0o777).toString(8));
  expect(modes).toEqual(['700', '600', '600']);
});

it('hands over a running server when asked to, and restarts it otherwise', async () => {
  const reused = await start({ reuse: true });
  expect([reused.pid, reused.process]).toEqual([server.pid, undefined]);
  const before = server.pid;
  server = await start();
  expect(server.pid).not.toBe(before);
  await isKept();
}, 30_000);

it('starts again on the same port after kill -9, even while a session still computes', async () => {
  const { port } = server;
  const busy = ask(server, 'select count(*) from generate_series(1, 5000000000)').catch(() => 'broken off');
  await new Promise((pause) => setTimeout(pause, 300));
  await end(server, { by: 'SIGKILL' });
  server = await start();
  expect(await busy).toBe('broken off');
  expect(server.port).toBe(port);
  await isKept();
}, 60_000);

it('does not take another program for the server whose number it has', async () => {
  await end(server, { by: 'SIGKILL' });
  const account = postgresAccount();
  const other = spawn('sleep', ['60'], { ...(account ? { uid: account.uid, gid: account.gid } : {}), cwd: '/' });
  const path = join(data, 'postmaster.pid');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(other.pid)));
  expect(findServer(data)).toBeUndefined();
  server = await start();
  await isKept();
  other.kill();
  await once(other, 'exit');
}, 30_000);

it('takes another port when its own is taken', async () => {
  const { port } = server;
  await stopServer(server);
  expect(await hasEnded(server, 0)).toBe(true);
  const { createServer } = await import('node:net');
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  server = await start();
  expect(server.port).not.toBe(port);
  await isKept();
  other.close();
}, 30_000);

/** Kills a start while its initdb works; answers the folder that it left, or undefined when it was too quick to be caught. */
async function killedStart(where) {
  const script = `await (await import(${JSON.stringify(new URL('./postgres.mjs', import.meta.url).href)})).startPostgres({ home: ${JSON.stringify(where)}, quick: true })`;
  const first = spawn(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, NODE_OPTIONS: '' } });
  const ended = once(first, 'exit');
  const finished = databaseFolder(where, postgresAccount());
  const unfinished = `${finished}.new-${first.pid}`;
  while (!existsSync(join(unfinished, 'base')) && !existsSync(finished)) await new Promise((pause) => setTimeout(pause, 5));
  first.kill('SIGKILL');
  await ended;
  return existsSync(finished) ? undefined : unfinished;
}

it('begins anew after an initdb that was killed', async () => {
  const again = mkdtempSync(join(tmpdir(), 'postgres-'));
  chmodSync(again, 0o755);
  try {
    let unfinished;
    while (!(unfinished = await killedStart(again))) await removePostgres(again);
    const second = await startPostgres({ home: again, quick: true });
    expect(await ask(second, 'select 1 as x')).toEqual([{ x: 1 }]);
    expect(existsSync(unfinished)).toBe(false);
  } finally {
    await removePostgres(again);
    rmSync(again, { recursive: true });
  }
}, 60_000);

describe('an unfinished folder', () => {
  let parent;
  beforeEach(() => (parent = mkdtempSync(join(tmpdir(), 'unfinished-'))));
  afterEach(() => rmSync(parent, { recursive: true }));
  const unfinishedBy = (maker) => {
    const folder = join(parent, `postgres.new-${maker}`);
    mkdirSync(folder);
    return folder;
  };
  const endedProcess = async () => {
    const ended = spawn('true');
    await once(ended, 'exit');
    return ended.pid;
  };

  it('goes only after those who still write in it have ended', async () => {
    const folder = unfinishedBy(await endedProcess());
    const writing = 'i=0; while :; do i=$((i+1)); mkdir -p "$2/$i" && : > "$2/$i/file"; done';
    const writer = spawn('sh', ['-c', `(${writing}) & (${writing}) & wait`, 'sh', '-D', folder]);
    const ended = once(writer, 'exit');
    while (!existsSync(join(folder, '50'))) await new Promise((pause) => setTimeout(pause, 5));
    await removeUnfinished(join(parent, 'postgres'));
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(existsSync(folder)).toBe(false);
  });

  it('stays while its maker lives', async () => {
    const folder = unfinishedBy(process.ppid);
    await removeUnfinished(join(parent, 'postgres'));
    expect(existsSync(folder)).toBe(true);
  });
});
