import pg from 'pg';

/** Runs `work` with one connection. */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that is stopped tells its sessions; the query in flight fails by itself.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The owner makes and changes tables; the application reads and writes rows, and row-level security holds for both. */
export async function ensureRoles(client, { ownerRole, ownerPassword, appRole, appPassword }) {
  for (const [role, password] of [
    [ownerRole, ownerPassword],
    [appRole, appPassword],
  ]) {
    const known = await client.query('select from pg_roles where rolname = $1', [role]);
    const verb = known.rowCount === 0 ? 'create' : 'alter';
    const rights = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication';
    await client.query(`${verb} role ${role} ${verb === 'create' ? rights : ''} password ${client.escapeLiteral(password)}`);
  }
}

/** A database of the owner's that only the owner and the application may enter. */
export async function ensureDatabase(client, name, { ownerRole, appRole }) {
  const known = await client.query('select from pg_database where datname = $1', [name]);
  if (known.rowCount === 0) await client.query(`create database ${name} owner ${ownerRole}`);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect, temporary on database ${name} to ${appRole}`);
}
