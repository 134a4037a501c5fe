// Compiles the sources of the package in the current folder to dist/, one file for one file, with swc.
// Types are checked apart (`npm run types`); this step only has to be fast and exact.
import { transformFile } from '@swc/core';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const options = JSON.parse(await readFile(fileURLToPath(new URL('../../.swcrc', import.meta.url)), 'utf8'));
delete options.$schema;
const source = join(process.cwd(), 'src');
const target = join(process.cwd(), 'dist');

async function* filesBelow(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

async function compile(path) {
  const out = join(target, relative(source, path)).replace(/\.tsx?$/, '.js');
  await mkdir(dirname(out), { recursive: true });
  if (!['.ts', '.tsx'].includes(extname(path))) return cp(path, out);
  const { code, map } = await transformFile(path, { ...options, swcrc: false, sourceFileName: relative(dirname(out), path) });
  const name = out.slice(dirname(out).length + 1);
  await writeFile(out, `${code}\n//# sourceMappingURL=${name}.map\n`);
  await writeFile(`${out}.map`, map);
}

await rm(target, { recursive: true, force: true });
const work = [];
for await (const path of filesBelow(source)) {
  if (!/\.spec\.tsx?$/.test(path)) work.push(compile(path));
}
await Promise.all(work);
