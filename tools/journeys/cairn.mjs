// A Cairn of its own for the journeys: started as `npm start` does it, in a folder that is gone afterwards.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const minutesToStart = 5;
// What the shell says about a database or mail server of its own is not meant for the journeys.
const own = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'REDIS_URL', 'SMTP_URL', 'PUBLIC_URL', 'SIGNUP', 'HOST', 'SECRET_KEY', 'TRUST_PROXY'];

/**
 * Answers `{ url, links, setClock(text), stop() }` when it is ready; throws with what it said when it is not.
 * With `production` it is what people run: its clock cannot be set, and it answers only what its own portal asks.
 */
export async function startCairn({ production = false } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'cairn-journeys-'));
  chmodSync(home, 0o755);
  const clock = join(home, 'clock');
  writeFileSync(clock, '+0');
  const port = await freePort();
  const env = {
    ...process.env,
    CAIRN_HOME: home,
    PORT: String(port),
    NODE_ENV: production ? 'production' : 'test',
    CLOCK_FILE: production ? '' : clock,
    SAMPLE: 'on',
  };
  for (const name of own) env[name] = '';
  const child = spawn(process.execPath, ['tools/start/start.mjs'], { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise((done) => child.once('close', done));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  await new Promise((ready, failed) => {
    const timer = setTimeout(() => failed(new Error(`Cairn was not ready in ${minutesToStart} minutes:\n${said}`)), minutesToStart * 60_000);
    const listen = (text) => {
      said += text;
      if (said.includes('Ctrl-C stops everything')) ready(clearTimeout(timer));
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('close', () => failed(new Error(`Cairn did not start:\n${said}`)));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  const links = Object.fromEntries([...said.matchAll(/^\s+(.+?), .+?\s+(http\S+\/go\/sample\/\S+)$/gm)].map(([, name, link]) => [name, link]));
  return { url: `http://localhost:${port}`, links, setClock: (text) => writeFileSync(clock, text), stop };
}

function freePort() {
  return new Promise((answer, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });
}
