import { get } from 'node:http';
import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.mjs';
import { whyNotFree } from './ports.mjs';
import { connected } from './roles.mjs';

const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** Before anything slow: whether the address can be listened on at all. Malformed values are left to the check of the environment. */
export async function checkAddress({ HOST, PORT }) {
  const host = HOST || '127.0.0.1';
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  // "localhost" may lead to either family, so another program on the other one would answer for Cairn.
  const codes = await Promise.all([whyNotFree(host, port), isLoopback(host) && host !== '::1' ? whyNotFree('::1', port) : undefined]);
  if (codes.includes('EADDRINUSE'))
    throw new CannotStart(
      `Port ${port} is taken by another program; stop that one, or choose another port, as in PORT=${port < 65_535 ? port + 1 : 3000} npm start.`,
    );
  if (codes[0] === 'EACCES') throw new CannotStart(`Port ${port} needs special rights on this computer; choose one above 1023, as in PORT=3000 npm start.`);
  if (codes[0]) throw new CannotStart(`HOST ${host} is not an address of this computer (${codes[0]}).`);
}

/** Whether a database of one's own answers and is new enough. */
export async function checkDatabase(name, url) {
  let version;
  try {
    version = await connected(url, async (client) => Number((await client.query('show server_version_num')).rows[0].server_version_num));
  } catch (error) {
    const why = error instanceof pg.DatabaseError ? error.message : (error.code ?? error.message);
    throw new CannotStart(`The database of ${name} cannot be used (${why}).`);
  }
  if (version < 150_000) throw new CannotStart(`The database of ${name} is PostgreSQL ${Math.floor(version / 10_000)}; Cairn needs 15 or later.`);
}

/** Waits until the API says that it is ready. `alive` is asked in between; false ends the waiting. */
export async function becameReady({ host, port, alive, seconds }) {
  const target = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const url = `http://${isIP(target) === 6 ? `[${target}]` : target}:${port}/readyz`;
  const until = Date.now() + seconds * 1_000;
  while (alive() && Date.now() < until) {
    if ((await statusOf(url)) === 200) return true;
    await pause(50);
  }
  return false;
}

const statusOf = (url) =>
  new Promise((answer) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      answer(response.statusCode);
    });
    request.on('error', () => answer(undefined));
    request.on('timeout', () => request.destroy());
  });
