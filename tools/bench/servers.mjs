// The two servers that are compared, each a process of its own, and the clients that ask them from a third.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../start/ports.mjs';
import { repository } from '../start/places.mjs';

/** Connections of each server to the database, as the product has them unless told. */
const pool = 10;
/** As the product starts the API; the floor gets the same. */
const node = ['--max-semi-space-size=32'];

export async function startApi({ appUrl, secretKey, profile }) {
  const port = await freePort();
  const entry = join(repository, 'apps/api/dist/main.js');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: appUrl,
    DATABASE_POOL: String(pool),
    SECRET_KEY: secretKey,
    LOG_LEVEL: 'info',
  };
  const options = [...node, ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])];
  const child = spawn(process.execPath, [...options, entry], { cwd: repository, env, stdio: ['ignore', 'ignore', 'inherit'] });
  return ready({ name: 'API', child, port });
}

export async function startFloor({ appUrl, scenario }) {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), DATABASE_URL: appUrl, DATABASE_POOL: String(pool) };
  const child = spawn(process.execPath, [...node, join(import.meta.dirname, 'floor.mjs'), scenario], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return ready({ name: 'floor', child, port });
}

async function ready(server) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.child.exitCode !== null) throw new Error(`The ${server.name} ended with ${server.child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${server.port}/livez`).catch(() => undefined);
    if (answer?.ok) return server;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`The ${server.name} did not start`);
}

export const stop = ({ child }) =>
  new Promise((done) => {
    child.once('exit', done);
    if (child.exitCode !== null) done();
    else child.kill('SIGTERM');
  });

/** Milliseconds of CPU the process has used; the clock of /proc ticks 100 times a second. */
const cpu = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** Sends the requests in order, from `clients` at once, for `seconds` or until they run out. `repeat`: from the beginning again. */
export async function load(server, { requests, clients, seconds, repeat }) {
  const before = cpu(server.child.pid);
  const seen = await asked({ port: server.port, requests, clients, seconds, repeat });
  return { ...seen, cpuMs: (cpu(server.child.pid) - before) / seen.count };
}

const asked = (work) =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'clients.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.once('close', (code) => (code === 0 ? done(JSON.parse(said)) : failed(new Error('A request failed'))));
    child.stdin.end(JSON.stringify(work));
  });

/** One request, its answer as text. */
export async function ask(server, { path, headers, body }) {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The ${server.name} answered ${answer.status}: ${text.slice(0, 500)}`);
  return text;
}
