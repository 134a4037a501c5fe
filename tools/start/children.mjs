// Everything the launcher has started itself, with a record on disk for the case that it cannot end them.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './places.mjs';
import { identify, signal } from './processes.mjs';
import { Service } from './service.mjs';

const entry = (name) => join(repository, 'apps/api/dist', `${name}.js`);

export class Children {
  #tasks = new Map();
  #services = new Map();

  constructor({ lock, home, said, failed }) {
    Object.assign(this, { lock, said, failed, logs: join(home, 'logs') });
  }

  /** Runs an entry of the product to its end: `{ code, out, err }`. */
  async task(name, args, env) {
    const child = spawn(process.execPath, ['--enable-source-maps', entry(name), ...args], {
      cwd: repository,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.adopt(name, child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    const code = await new Promise((answer) => child.once('close', (exit, by) => answer(exit ?? by)));
    return { code, ...said };
  }

  /** Remembers the leader of a group of processes until it ends. */
  adopt(name, child) {
    this.#tasks.set(name, child);
    this.#note(name, identify(child.pid));
    child.once('exit', () => {
      this.#tasks.delete(name);
      this.#note(name, undefined);
    });
  }

  /** Keeps an entry of the product running. One that cannot work at all ends the start. */
  service(name, title, env, options) {
    const service = new Service({
      name,
      title,
      entry: entry(name),
      options,
      env,
      cwd: repository,
      logs: this.logs,
      changed: (known) => this.#note(name, known),
      failed: (how) => this.failed(`The ${title} ended (${how}). Its last words, from ${service.log}:\n${service.lastWords(20)}`),
      said: this.said,
    });
    this.#services.set(name, service);
    service.start();
    return service;
  }

  async stop(patience) {
    for (const child of this.#tasks.values()) signal(-child.pid, 'SIGTERM');
    await Promise.all([...this.#services.values()].map((service) => service.stop(patience)));
  }

  async kill() {
    for (const child of this.#tasks.values()) signal(-child.pid, 'SIGKILL');
    await Promise.all([...this.#services.values()].map((service) => service.kill()));
  }

  #note(name, known) {
    this.lock.note({ started: { ...this.lock.record.started, [name]: known } });
  }
}
