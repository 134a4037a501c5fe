// Weighs the built portal against its budgets and prints the figures. `npm run build -w @cairn/portal && node tools/size/size.mjs`
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../../apps/portal/dist/', import.meta.url);
const manifestFile = new URL('.vite/manifest.json', dist);
if (!existsSync(manifestFile)) {
  console.error('There is no build to weigh. Run npm run build -w @cairn/portal first.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const KB = 1000;
const budgets = { shell: 200 * KB, landing: 200 * KB, route: 60 * KB, css: 30 * KB, fonts: 85 * KB };
/** The pages that people start on: with the shell they must stay within the first budget. */
const landings = [/features\/today\/today\.route/, /features\/programme\/programme\.route/];

const packed = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const raw = (file) => readFileSync(new URL(file, dist)).length;

/** The files a chunk needs before it can run, itself included. */
function needs(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(key)) return found;
  found.add(key);
  for (const other of chunk.imports ?? []) needs(other, found);
  return found;
}
const filesOf = (keys) => new Set([...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')));
const weigh = (files) => [...files].reduce((sum, file) => sum + packed(file), 0);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shellFiles = filesOf(needs(entry));
const shell = weigh(shellFiles);
const lines = [['shell', shell, budgets.shell]];

for (const key of Object.keys(manifest).filter((name) => manifest[name].isDynamicEntry)) {
  const own = weigh([...filesOf(needs(key))].filter((file) => !shellFiles.has(file)));
  lines.push([key.replace(/^src\//, ''), own, budgets.route]);
  if (landings.some((landing) => landing.test(key))) lines.push([`shell and ${key.replace(/^.*\//, '')}`, shell + own, budgets.landing]);
}

const styles = new Set(Object.values(manifest).flatMap((chunk) => [...(chunk.css ?? []), ...(chunk.file.endsWith('.css') ? [chunk.file] : [])]));
const fonts = new Set(
  Object.values(manifest)
    .flatMap((chunk) => [...(chunk.assets ?? []), chunk.file])
    .filter((file) => file.endsWith('.woff2')),
);
lines.push(['styles, all', weigh(styles), budgets.css]);
lines.push(['faces', [...fonts].reduce((sum, file) => sum + raw(file), 0), budgets.fonts]);

let over = 0;
for (const [name, bytes, budget] of lines) {
  const heavy = bytes > budget;
  if (heavy) over += 1;
  console.log(`${heavy ? 'OVER ' : '     '}${(bytes / KB).toFixed(1).padStart(7)} kB of ${String(budget / KB).padStart(3)}  ${name}`);
}
if (over > 0) {
  console.error(`${over} over budget (gzip 9, kB = 1000 bytes).`);
  process.exit(1);
}
