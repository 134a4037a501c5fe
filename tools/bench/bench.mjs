// `npm run bench -- B4 --size S`: one scenario of the product against a floor written by hand, on a database of its own.
// Linux (CPU is read from /proc). Needs `npm run build`. `--rounds 9` for more rounds, `--profile <folder>` to keep a CPU profile of the API.
import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchDatabase } from './database.mjs';
import { measure } from './rounds.mjs';
import { startApi, startFloor, stop } from './servers.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'S' }, rounds: { type: 'string', default: '7' }, profile: { type: 'string' } },
});
if (positionals[0] === 'checkDraft') {
  await import('./check-draft.mjs');
  process.exit(0);
}
if (positionals[0] === 'importOkrs') {
  await import('./import-okrs.mjs');
  process.exit(0);
}
const id = positionals[0]?.toUpperCase();
const rounds = Number(values.rounds);
const known = readdirSync(import.meta.dirname).flatMap((file) => /^(b\d+)\.mjs$/.exec(file)?.[1].toUpperCase() ?? []);
if (!known.includes(id) || !['S', 'M', 'L'].includes(values.size) || !(rounds >= 1)) {
  console.error(`npm run bench -- checkDraft|importOkrs|${known.join('|')} [--size S|M|L] [--rounds 7] [--profile <folder>]`);
  process.exit(1);
}
const scenario = await import(`./${id.toLowerCase()}.mjs`);
const load = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(', ');
const state = `${cpus().length} cores (${cpus()[0].model}), Node ${process.versions.node}`;
console.log(`${id} at ${values.size}: ${scenario.title}\n${state}; load before: ${load()}`);

const database = await benchDatabase();
const servers = [];
const close = async () => {
  await Promise.all(servers.splice(0).map(stop));
  await database.close();
};
// PostgreSQL does not end with this process by itself.
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => void close().finally(() => process.exit(1)));
try {
  await scenario.prepare(database.sql, values.size);
  const { rows } = await database.sql.query(`select split_part(version(), ' ', 2) as version, pg_size_pretty(pg_database_size('cairn')) as size`);
  console.log(`PostgreSQL ${rows[0].version}, embedded, durable; the database has ${rows[0].size}`);
  servers.push(await startApi({ ...database, profile: values.profile }), await startFloor({ ...database, scenario: id }));
  await measure({ scenario, sql: database.sql, api: servers[0], floor: servers[1], rounds });
  console.log(`Load after: ${load()}`);
} finally {
  await close();
}
