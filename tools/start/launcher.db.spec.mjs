import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CairnTree } from './cairn-tree.fixture.mjs';

const tree = new CairnTree();
let started = 0;
beforeAll(() => tree.prepare());
afterAll(() => tree.remove());

const starts = async () => (await tree.ask()).starts;
const sentenceOf = async (launch) => {
  const code = await launch.ended;
  return [code, launch.said().trim().split('\n').at(-1)];
};

it('builds, starts, says where it is, and stops without leaving anything', async () => {
  const launch = await tree.launch().ready();
  started += 1;
  expect(launch.said()).toMatch(
    /^Building\n {2}built platform\n {2}built api\nStarting PostgreSQL\nBringing the tables up to date\nStarting the API and the worker\n/,
  );
  expect(launch.said()).toContain(`Address   http://localhost:${tree.port}\n  Mailbox   http://localhost:${tree.port}/mailbox\n`);
  expect(launch.said()).toContain(`Maren Holt, coach   http://localhost:${tree.port}/sign-in/5a3b1e00-0000-4000-8000-5a3b1e000001`);
  expect(await tree.ask()).toEqual({ role: 'cairn_app', starts: 1, ownerUrl: null, key: expect.stringMatching(/^.{43}=$/) });
  expect(statSync(join(tree.root, '.cairn/secrets')).mode & 0o777).toBe(0o600);
  expect(await launch.stop()).toBe(0);
  expect(tree.running()).toEqual([]);
}, 150_000);

it('builds and migrates once for the same sources, and keeps what was written', async () => {
  const second = await tree.launch().ready();
  expect(second.said()).toMatch(/^Starting PostgreSQL\nStarting the API and the worker\n/);
  // The sample is written once, and its links are told again.
  expect(second.said().match(/Maren Holt, coach/g)).toHaveLength(1);
  expect(await starts()).toBe(2);
  await second.stop();
  tree.write('apps/api/src/more.js', 'export const more = 1;');
  const third = await tree.launch().ready();
  expect(third.said()).toMatch(/^Building\n[^]*Bringing the tables up to date\n/);
  expect(await starts()).toBe(3);
  await third.stop();
  started += 2;
}, 150_000);

it('tells the second of two starts in one sentence', async () => {
  const launches = [tree.launch(), tree.launch()];
  const second = await Promise.race(launches.map((launch) => launch.ended.then(() => launch)));
  const first = launches.find((launch) => launch !== second);
  expect(await sentenceOf(second)).toEqual([1, `Cairn already runs from this folder (process ${first.pid}); stop that one first.`]);
  await first.ready();
  started += 1;
  expect(await sentenceOf(tree.launch())).toEqual([
    1,
    `Cairn already runs from this folder at http://localhost:${tree.port} (process ${first.pid}); stop that one first.`,
  ]);
  await first.stop();
}, 150_000);

it.each([
  ['the launcher', (launch) => [launch.pid]],
  ['the launcher and the API', (launch) => [launch.pid, tree.record().started.main.pid]],
  ['everything', (launch) => [launch.pid, ...Object.values(tree.record().started).map(({ pid }) => pid), tree.postmaster()]],
])(
  'starts without hands after kill -9 of %s',
  async (_, victims) => {
    const killed = await tree.launch().ready();
    for (const pid of victims(killed)) process.kill(pid, 'SIGKILL');
    const launch = await tree.launch().ready();
    started += 2;
    expect(await starts()).toBe(started);
    expect(await launch.stop()).toBe(0);
    expect(tree.running()).toEqual([]);
  },
  60_000,
);

it('starts what dies beside it again, and says so', async () => {
  const launch = await tree.launch().ready();
  started += 1;
  for (const { pid } of Object.values(tree.record().started)) process.kill(pid, 'SIGKILL');
  process.kill(tree.postmaster(), 'SIGKILL');
  await launch.says('The API ended unexpectedly (SIGKILL); starting it again in 0.5 s.');
  await launch.says('The worker ended unexpectedly (SIGKILL); starting it again in 0.5 s.');
  await launch.says('PostgreSQL ended unexpectedly (SIGKILL); starting it again.');
  started += 1;
  await eventually(async () => expect(await starts()).toBe(started));
  expect(await launch.stop()).toBe(0);
  expect(tree.running()).toEqual([]);
}, 150_000);

it('can be stopped at any moment', async () => {
  for (const after of [50, 400, 800, 1200]) {
    const launch = tree.launch();
    await pause(after);
    await launch.stop();
    expect(tree.running()).toEqual([]);
  }
}, 150_000);

it('ends at once when asked twice, also while the API takes its time', async () => {
  const launch = await tree.launch({ LINGER: '60000' }).ready();
  launch.child.kill('SIGINT');
  launch.child.kill('SIGINT');
  // The second of a pair may come a second late, counted from when the first was heard.
  while (!launch.said().includes('once more ends it')) await pause(20);
  await pause(1_200);
  expect(launch.child.exitCode).toBeNull();
  launch.child.kill('SIGINT');
  expect(await launch.ended).toBe(1);
  expect(tree.running()).toEqual([]);
}, 150_000);

it('stops within ten seconds, whoever lingers', async () => {
  const launch = await tree.launch({ LINGER: '60000' }).ready();
  const began = performance.now();
  expect(await launch.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(tree.running()).toEqual([]);
}, 150_000);

it('shows the last words of a process that cannot start', async () => {
  const launch = tree.launch({ BROKEN: '1' });
  expect(await launch.ended).toBe(1);
  expect(launch.said()).toContain('The worker ended (1).');
  expect(launch.said()).toContain('nothing works');
  expect(tree.running()).toEqual([]);
}, 150_000);

it('begins anew, ending the one that runs', async () => {
  const older = await tree.launch().ready();
  const { key } = await tree.ask();
  const launch = await tree.launch({}, '--reset').ready();
  expect(await older.ended).toBe(0);
  const fresh = await tree.ask();
  expect([fresh.starts, fresh.key === key]).toEqual([1, false]);
  await launch.stop();
}, 150_000);

it('begins anew for whoever leaves out the -- before --reset', async () => {
  await (await tree.launch().ready()).stop();
  const launch = await tree.launch({ npm_lifecycle_event: 'start', npm_config_reset: 'true' }).ready();
  expect((await tree.ask()).starts).toBe(1);
  await launch.stop();
}, 150_000);

describe('one clear sentence for', () => {
  it('a taken port', async () => {
    const other = createServer().listen(tree.port, '127.0.0.1');
    await once(other, 'listening');
    const sentence = `Port ${tree.port} is taken by another program; stop that one, or choose another port, as in PORT=${tree.port + 1} npm start.`;
    expect(await sentenceOf(tree.launch())).toEqual([1, sentence]);
    other.close();
  });

  it.each([
    [{ PORT: 'x' }, 'PORT must be a whole number from 1 to 65535.'],
    [{ HOST: '192.0.2.1' }, 'HOST 192.0.2.1 is not an address of this computer (EADDRNOTAVAIL).'],
    [{ DATBASE_URL: 'postgres://localhost' }, 'DATBASE_URL is not a variable of Cairn; did you mean DATABASE_URL?'],
    [
      { DATABASE_URL: 'postgres://a:hush@127.0.0.1:1/a', DATABASE_OWNER_URL: 'postgres://a:hush@127.0.0.1:1/a' },
      'The database of DATABASE_URL cannot be used (ECONNREFUSED).',
    ],
    [{ CAIRN_HOME: '/proc/cairn' }, 'Cairn cannot write to /proc/cairn (ENOENT); make it writable or name another folder in CAIRN_HOME.'],
    [
      { CAIRN_HOME: 'package.json' },
      `Cairn cannot write to ${join(tree.root, 'package.json')} (EACCES); make it writable or name another folder in CAIRN_HOME.`,
    ],
    [
      { NODE_OPTIONS: `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.4'}})` },
      'Cairn needs Node 20.19 or later; this is 18.20.4.',
    ],
  ])('%j', async (env, sentence) => expect(await sentenceOf(tree.launch(env))).toEqual([1, sentence]), 20_000);

  it('a name in .env that nobody knows', async () => {
    writeFileSync(join(tree.root, '.env'), 'LOG_LEVEL=debug\nCOLOUR=green\n');
    expect(await sentenceOf(tree.launch())).toEqual([1, 'COLOUR in .env is not a variable of Cairn; .env.example lists them all.']);
  });

  it('an option that is none', async () => {
    expect(await sentenceOf(tree.launch({}, '--rest'))).toEqual([1, '--rest is not an option of npm start; --reset is the only one.']);
  });
});

async function eventually(check) {
  for (const until = Date.now() + 60_000; ; await pause(100)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
