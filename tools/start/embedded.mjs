// The database that the launcher runs itself, kept running while the launcher runs.
import { join } from 'node:path';
import { stopServer } from './cluster.mjs';
import { startPostgres } from './postgres.mjs';
import { connected, ensureDatabase, ensureRoles } from './roles.mjs';
import { openSecrets } from './secrets.mjs';

const names = { ownerRole: 'cairn_owner', appRole: 'cairn_app' };
const database = 'cairn';

export class Embedded {
  #server;
  #stopping = false;

  constructor({ home, said, failed }) {
    Object.assign(this, { home, said, failed });
  }

  /** Answers the addresses of the application and of the owner. */
  async start() {
    this.#server = await startPostgres({ home: this.home });
    this.#server.process.once('exit', (code, signal) => this.#again(code ?? signal));
    const secrets = openSecrets(this.home);
    await connected(this.#server.urlFor('postgres', 'postgres'), async (admin) => {
      await ensureRoles(admin, { ...names, ownerPassword: secrets.owner, appPassword: secrets.app });
      await ensureDatabase(admin, database, names);
    });
    return { DATABASE_URL: this.#server.urlFor(names.appRole, database), DATABASE_OWNER_URL: this.#server.urlFor(names.ownerRole, database) };
  }

  /** The build whose migrations were applied last; kept in the database itself, so that it goes where the data goes. */
  async migratedBy() {
    const { rows } = await this.#admin(`select shobj_description(oid, 'pg_database') as build from pg_database where datname = '${database}'`);
    return rows[0]?.build;
  }

  noteMigrated(build) {
    return this.#admin(`comment on database ${database} is '${build}'`);
  }

  #admin(sql) {
    return connected(this.#server.urlFor('postgres', 'postgres'), (admin) => admin.query(sql));
  }

  /** The port stays, so that everybody finds it again without being told. */
  async #again(how) {
    if (this.#stopping) return;
    this.said(`PostgreSQL ended unexpectedly (${how}); starting it again. Its log is ${join(this.home, 'postgres.log')}.`);
    const { port } = this.#server;
    try {
      await this.start();
      if (this.#stopping) await stopServer(this.#server);
      else if (this.#server.port !== port) this.failed(`Another program took port ${port} from PostgreSQL; start Cairn again.`);
    } catch (error) {
      this.failed(error.message);
    }
  }

  async stop(patience) {
    this.#stopping = true;
    if (this.#server) await stopServer(this.#server, { patience });
  }

  async kill() {
    this.#stopping = true;
    if (this.#server) await stopServer(this.#server, { now: true });
  }
}
