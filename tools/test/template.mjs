// The template that specs clone: all migrations applied once, kept as long as the migrations stay as they are.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../start/places.mjs';
import { ensureRoles } from '../start/roles.mjs';

const kept = 6;
const entry = 'apps/api/src/migrate.ts';
/** What else decides how the tables look. */
const beside = ['libs/platform/src/database/migrate.ts', 'libs/platform/src/queue/migrate-queue.ts', 'node_modules/bullmq/package.json'];

/** Name of the template for the migrations as they are now, built when missing. */
export async function ensureTemplate(admin, server) {
  const name = `cairn_template_${fingerprint(server)}`;
  const known = await admin.query('select from pg_database where datname = $1 and datistemplate', [name]);
  if (known.rowCount > 0) return name;
  await ensureRoles(admin, server);
  const building = `${name}_new`;
  await admin.query(`drop database if exists ${building} with (force)`);
  // A real server's administrator may not be a superuser: owning for others takes membership.
  await admin.query(
    `do $$ begin if not (select rolsuper from pg_roles where rolname = current_user) then grant ${server.ownerRole} to current_user; end if; end $$`,
  );
  await admin.query(`create database ${building} owner ${server.ownerRole}`);
  await admin.query(`revoke all on database ${building} from public`);
  await admin.query(`grant connect, temporary on database ${building} to ${server.appRole}`);
  await migrated(server, building);
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`alter database ${building} rename to ${name}`);
  await admin.query(`alter database ${name} with is_template true allow_connections false`);
  await dropOld(admin);
  return name;
}

function fingerprint(server) {
  const folder = join(repository, 'apps/api/src/migrations');
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .sort();
  const hash = createHash('sha256').update(server.appRole);
  for (const path of [...files.map((name) => join(folder, name)), ...[entry, ...beside].map((name) => join(repository, name))]) {
    hash.update(path.slice(repository.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The product's own entry, from the sources. Jest's own options must not reach it. */
async function migrated(server, database) {
  const url = (role, password) => {
    const made = new URL(server.adminUrl);
    Object.assign(made, { username: role, password, pathname: `/${database}` });
    return made.href;
  };
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_OWNER_URL: url(server.ownerRole, server.ownerPassword),
    DATABASE_URL: url(server.appRole, server.appPassword),
  };
  const options = ['--conditions=cairn-source', '--import', './tools/source/register.mjs', entry];
  const child = spawn(process.execPath, options, { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise((answer) => child.once('close', answer));
  if (code !== 0) throw new Error(`The migrations failed:\n${said}`);
}

/** Another run may still clone a template of a moment ago, so a few stay. */
async function dropOld(admin) {
  const { rows } = await admin.query(`select datname from pg_database where datname ~ '^cairn_template_[0-9a-f]{16}$' order by oid desc offset ${kept}`);
  for (const { datname } of rows) {
    await admin.query(`alter database ${datname} with is_template false`);
    await admin.query(`drop database if exists ${datname} with (force)`);
  }
}
