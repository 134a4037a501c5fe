// Where things are kept: the home folder (secrets, logs, the record of what runs) and the folder of the database.
import { createHash } from 'node:crypto';
import { accessSync, constants, chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canEnter } from './account.mjs';
import { CannotStart } from './cannot-start.mjs';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The home folder, made when missing. */
export function openHome(asked) {
  const home = asked ? resolve(repository, asked) : join(repository, '.cairn');
  try {
    makeFolder(home);
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotStart(`Cairn cannot write to ${home} (${error.code}); make it writable or name another folder in CAIRN_HOME.`);
  }
  return home;
}

/** Enterable for the account that PostgreSQL runs under, whatever the umask is. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}

/** The folder that holds the database: the home folder, or one outside where the account cannot get into that. */
export function databaseFolder(home, account) {
  if (canEnter(home, account)) return join(home, 'postgres');
  return join(outside(`cairn-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`), 'postgres');
}

/** A folder of root's that everybody can enter; /var/lib is kept over restarts, /var/tmp is there when that cannot be written. */
export function outside(name) {
  const parent = ['/var/lib', '/var/tmp'].find((folder) => isWritable(folder));
  if (!parent)
    throw new CannotStart('Cairn lies in a folder that only root can enter, and neither /var/lib nor /var/tmp can be written; name another in CAIRN_HOME.');
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  const made = lstatSync(folder);
  if (!made.isDirectory() || made.uid !== process.getuid())
    throw new CannotStart(`${folder} belongs to somebody else; remove it or name another folder in CAIRN_HOME.`);
  chmodSync(folder, 0o755);
  return folder;
}

const isWritable = (folder) => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
