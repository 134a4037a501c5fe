// PostgreSQL refuses to run as root, so root runs it under an account that already exists.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { CannotStart } from './cannot-start.mjs';

const asked = (option, name) => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/** `{ uid, gid, name }` to run PostgreSQL with; undefined when it may run as who we are. */
export function postgresAccount() {
  if (process.getuid() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      return { name, uid: asked('-u', name), gid: asked('-g', name) };
    } catch {
      // this machine has no such account
    }
  }
  throw new CannotStart('PostgreSQL does not run as root and there is neither an account "postgres" nor "nobody"; start Cairn as an ordinary user.');
}

/** The account that made the database stays the one that runs it, should the machine get another later. */
export function ownerOf(data, account) {
  if (!account || !existsSync(data)) return account;
  const { uid, gid } = statSync(data);
  return uid === 0 ? account : { name: `user ${uid}`, uid, gid };
}

/** Options of spawn for that account. */
export const as = (account) => (account ? { uid: account.uid, gid: account.gid } : {});

/** Whether the account can reach a folder through all those above it. */
export function canEnter(folder, account) {
  if (!account) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...as(account), cwd: '/', stdio: 'ignore' });
  if (tried.error?.code === 'EPERM')
    throw new CannotStart(`Root may not run programs as "${account.name}" here; start Cairn as an ordinary user or set DATABASE_URL.`);
  return tried.status === 0;
}
