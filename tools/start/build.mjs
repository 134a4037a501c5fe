// Builds when something is missing or a source is not what it was at the last build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { repository } from './places.mjs';

const ignored = new Set(['node_modules', 'dist', '.nx', '.cairn']);
const rootFiles = ['package.json', 'package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json'];
// In a folder that every build empties first, so that a build by other means is not taken for this one.
const stampFile = join(repository, 'apps/api/dist/.stamp');

/** Names the sources that were built last; empty when nobody knows. */
export const builtFrom = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '');

export function isBuilt() {
  return builtFrom() === stampNow() && packages().every((folder) => existsSync(join(folder, 'dist')));
}

/** Starts all builds: `{ child, ended }`. `ended` gives undefined, or what was said when one failed. Throws CannotStart. */
export function startBuild(said) {
  const before = stampNow();
  try {
    accessSync(repository, constants.W_OK);
  } catch (error) {
    throw new CannotStart(`Cairn has to be built first, but ${repository} cannot be written (${error.code}).`);
  }
  const nx = join(repository, 'node_modules/nx/dist/bin/nx.js');
  if (!existsSync(nx)) throw new CannotStart('The build tools are not installed; run npm ci first.');
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', FORCE_COLOR: '0' };
  delete env.NODE_ENV;
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build'], { cwd: repository, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const seen = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
      for (const [line, name] of output.matchAll(/[✔✓].*?nx run @cairn\/([a-z-]+):build/g)) {
        if (!seen.has(name) && line) said(`built ${name}`);
        seen.add(name);
      }
    });
  }
  const ended = new Promise((answer) => {
    child.once('close', (code) => {
      if (code === 0) writeFileSync(stampFile, before);
      answer(code === 0 ? undefined : output);
    });
  });
  return { child, ended };
}

/** Folders of apps and libs that have something to build. */
const packages = () =>
  ['apps', 'libs'].flatMap((group) =>
    readdirSync(join(repository, group))
      .map((name) => join(repository, group, name))
      .filter((folder) => existsSync(join(folder, 'src')) && readFileSync(join(folder, 'package.json'), 'utf8').includes('"build"')),
  );

/** Names, sizes and times of everything a build reads; specs are not built. */
function stampNow() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(repository.length)} ${size} ${mtimeMs}\n`);
  };
  for (const name of rootFiles) add(join(repository, name));
  for (const folder of [...packages(), join(repository, 'tools/build')]) walk(folder, add);
  return hash.digest('hex');
}

function walk(folder, add) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!ignored.has(entry.name)) walk(path, add);
    } else if (entry.isFile() && !/\.spec\.tsx?$/.test(entry.name)) add(path);
  }
}
