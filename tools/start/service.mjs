// A long-running child of the launcher. It writes to a file of its own, so that it outlives a killed launcher without harm.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { end, identify } from './processes.mjs';

const longestPause = 30_000;
/** One that ends sooner than this after its first start, and was never seen to work, cannot work at all. */
const settledAfter = 10_000;
const steadyAfter = 60_000;

export class Service {
  #stopping = false;
  #worked = false;
  #failures = 0;
  #timer;
  #child;

  /** `options` are for Node; `changed` is called with each new process; `failed` when it cannot work at all; `said` tells of restarts. */
  constructor({ name, title, entry, options = [], env, cwd, logs, changed, failed, said }) {
    Object.assign(this, { name, title, entry, options, env, cwd, changed, failed, said });
    this.log = join(logs, `${name}.log`);
    this.began = Date.now();
    mkdirSync(logs, { recursive: true });
  }

  start() {
    const began = Date.now();
    if (existsSync(this.log) && statSync(this.log).size > 10_000_000) renameSync(this.log, `${this.log}.1`);
    this.logFrom = existsSync(this.log) ? statSync(this.log).size : 0;
    const out = openSync(this.log, 'a', 0o600);
    // A group of its own: Ctrl-C reaches the launcher alone, which then stops everything in order.
    const child = spawn(process.execPath, ['--enable-source-maps', ...this.options, this.entry], {
      cwd: this.cwd,
      env: this.env,
      detached: true,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    this.#child = child;
    this.known = identify(child.pid);
    this.changed(this.known);
    child.once('exit', (code, signal) => this.#ended(code ?? signal, began));
  }

  #ended(how, began) {
    if (this.#stopping) return;
    if (!this.#worked && Date.now() - this.began < settledAfter && typeof how === 'number') return this.failed(how);
    this.#failures = Date.now() - began > steadyAfter ? 1 : this.#failures + 1;
    const pause = Math.min(500 * 2 ** (this.#failures - 1), longestPause);
    this.said(`The ${this.title} ended unexpectedly (${how}); starting it again in ${pause / 1000} s.`);
    this.#timer = setTimeout(() => this.start(), pause);
  }

  /** Somebody saw it work: should it end soon, then for a reason that may pass, such as a database that is starting again. */
  sawItWork() {
    this.#worked = true;
  }

  /** What it wrote since it was started last. */
  lastWords(lines) {
    return readFileSync(this.log).subarray(this.logFrom).toString().trim().split('\n').slice(-lines).join('\n');
  }

  isAlive() {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  async stop(patience) {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await end(this.known, { patience });
  }

  kill() {
    return this.stop(0);
  }
}
