// From nothing to a running Cairn and back, whatever happens on the way.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtFrom, isBuilt, startBuild } from './build.mjs';
import { CannotStart } from './cannot-start.mjs';
import { Children } from './children.mjs';
import { Embedded } from './embedded.mjs';
import { checkEnvironment, ownDatabase, readEnvFile, withoutOwner } from './environment.mjs';
import { openHome } from './places.mjs';
import { removePostgres } from './postgres.mjs';
import { becameReady, checkAddress } from './readiness.mjs';
import { linksOfSample } from './sample.mjs';
import { openSecrets } from './secrets.mjs';
import { takeTurn, watchParent } from './turn.mjs';

/** Ends the steps of a start that was called off. */
class CalledOff extends Error {}

export class Launcher {
  #lock;
  #children;
  #embedded;
  #starting;
  #stopping;

  /** `said` gets a line of progress, `failed` a sentence when Cairn cannot go on. */
  constructor({ reset, said, failed }) {
    Object.assign(this, { reset, said, failed });
  }

  /** Answers `{ config, home, links }` when Cairn is ready; undefined when it was stopped meanwhile. Throws CannotStart. */
  async start() {
    this.#starting = this.#run();
    try {
      return await this.#starting;
    } catch (error) {
      if (error instanceof CalledOff || this.#stopping) return undefined;
      throw error;
    }
  }

  async #run() {
    const fromFile = readEnvFile();
    const asked = { ...fromFile, ...process.env };
    const home = openHome(asked.CAIRN_HOME);
    const isOwn = Boolean(asked.DATABASE_URL);
    if (this.reset && isOwn) throw new CannotStart('--reset empties only the database that Cairn runs itself; the one that DATABASE_URL names stays as it is.');
    this.#lock = await takeTurn(home, { insist: this.reset, said: this.said });
    watchParent(this.#lock, () => this.failed('The npm that started Cairn is gone, so Cairn stops too.'));
    this.#children = new Children({ lock: this.#lock, home, said: this.said, failed: this.failed });
    if (this.reset) await this.#forget(home);
    await this.#step(checkAddress(asked));
    await this.#build();
    const env = {
      ...asked,
      NODE_ENV: asked.NODE_ENV || 'production',
      SECRET_KEY: asked.SECRET_KEY || openSecrets(home).secretKey,
      SAMPLE: asked.SAMPLE || (isOwn ? 'off' : 'on'),
      // Compiled code is kept where Node can (from 22.1), which halves the time to start.
      NODE_COMPILE_CACHE: asked.NODE_COMPILE_CACHE || join(home, 'compiled'),
    };
    const config = await this.#step(checkEnvironment({ asked, fromFile, env }));
    const addresses = await this.#step(isOwn ? ownDatabase(asked, this.said) : this.#startPostgres(home));
    const all = { ...env, ...addresses };
    await this.#migrate(all);
    return { config, home, links: await this.#serve(withoutOwner(all), config) };
  }

  /** Nothing follows a step once a stop was asked for. */
  async #step(work) {
    const result = await work;
    if (this.#stopping) throw new CalledOff();
    return result;
  }

  async #forget(home) {
    this.said('Removing the database, its secrets and logs');
    await removePostgres(home);
    rmSync(join(home, 'logs'), { recursive: true, force: true });
  }

  async #build() {
    if (isBuilt()) return;
    this.said('Building');
    const { child, ended } = startBuild((line) => this.said(`  ${line}`));
    this.#children.adopt('build', child);
    const output = await this.#step(ended);
    if (output) throw new CannotStart(`The build failed:\n${lastLines(output, 40)}`);
  }

  #startPostgres(home) {
    this.said('Starting PostgreSQL');
    this.#embedded = new Embedded({ home, said: this.said, failed: this.failed });
    return this.#embedded.start();
  }

  /** A database of our own is known to be up to date when this very build migrated it. */
  async #migrate(env) {
    const build = builtFrom();
    if (this.#embedded && build && (await this.#embedded.migratedBy()) === build) return;
    this.said('Bringing the tables up to date');
    const { code, out, err } = await this.#step(this.#children.task('migrate', [], env));
    if (code !== 0) throw new CannotStart(`The tables could not be brought up to date:\n${lastLines(out + err, 20)}`);
    if (build) await this.#embedded?.noteMigrated(build);
  }

  /** The worker comes last: nobody waits for it, and what the sample practice did in the past must not be done again now. */
  async #serve(env, config) {
    this.said('Starting the API and the worker');
    const api = this.#children.service('main', 'API', env, ['--max-semi-space-size=32']);
    const sample = config.sample ? this.#sample(env, config) : [];
    const alive = () => api.isAlive() && !this.#stopping;
    if (!(await this.#step(becameReady({ host: config.host, port: config.port, alive, seconds: 60 }))))
      throw new CannotStart(`The API did not become ready. Its last words, from ${api.log}:\n${api.lastWords(20)}`);
    api.sawItWork();
    this.#lock.note({ url: config.publicUrl });
    const links = await this.#step(sample);
    this.#children.service('worker', 'worker', env);
    return links;
  }

  /** The links to the sample practice, which is written if it is not there. Cairn is of use without it. */
  async #sample(env, { publicUrl }) {
    const known = await linksOfSample(env.DATABASE_URL, publicUrl).catch(() => undefined);
    if (known || this.#stopping) return known ?? [];
    const { code, out, err } = await this.#children.task('sample', [], env);
    if (this.#stopping) return [];
    if (code !== 0) this.said(`The sample practice could not be written:\n${lastLines(err || out, 10)}`);
    const links = await linksOfSample(env.DATABASE_URL, publicUrl).catch((error) =>
      this.said(`The links to the sample practice could not be read: ${error.message}`),
    );
    return links ?? [];
  }

  /** In order and within ten seconds: who takes work first, the database last. */
  async stop() {
    this.#stopping ??= this.#stop();
    await this.#stopping;
  }

  async #stop() {
    this.#lock?.note({ stopping: true });
    await this.#children?.stop(6_000);
    await this.#starting?.catch(() => {});
    await this.#children?.stop(0);
    await this.#embedded?.stop(2_000);
    this.#lock?.release();
  }

  /** At once. PostgreSQL repairs itself at the next start, as after a power cut. */
  async kill() {
    await this.#children?.kill();
    await this.#embedded?.kill();
    this.#lock?.release();
  }
}

const lastLines = (text, count) => text.trim().split('\n').slice(-count).join('\n');
