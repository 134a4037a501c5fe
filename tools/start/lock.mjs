// A file that belongs to one living process. It is also that process's record: what it has started, so that the next one can tidy up.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isRunning } from './processes.mjs';

export function readRecord(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

export const writeRecord = (path, record) => writeAside(path, record, renameSync);

export class Lock {
  constructor(path, record) {
    this.path = path;
    this.record = record;
  }

  /** Changes what the record says. */
  note(facts) {
    this.record = { ...this.record, ...facts };
    writeRecord(this.path, this.record);
  }

  release() {
    if (readRecord(this.path)?.pid === process.pid) rmSync(this.path, { force: true });
  }
}

/**
 * Takes the lock, or answers who holds it: `{ lock }` or `{ holder }`.
 * What a dead holder had started is carried over into the new record.
 */
export async function takeLock(path) {
  for (;;) {
    const record = { ...identify(process.pid), started: {} };
    if (linkAs(path, record)) return { lock: new Lock(path, record) };
    const holder = readRecord(path);
    if (isRunning(holder)) return { holder };
    const taken = await takeFromDead(path, record);
    if (taken) return { lock: taken };
  }
}

/** One at a time looks again and replaces, else two could take the same dead lock. */
async function takeFromDead(path, record) {
  const guard = `${path}.taking`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > 5_000) rmSync(guard, { recursive: true, force: true });
    await pause(50);
    return undefined;
  }
  try {
    const dead = readRecord(path);
    if (isRunning(dead)) return undefined;
    const inherited = { ...record, started: dead?.started ?? {} };
    writeRecord(path, inherited);
    return new Lock(path, inherited);
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

/** Creates the file complete with its content, or not at all. */
function linkAs(path, record) {
  try {
    writeAside(path, record, linkSync);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function writeAside(path, record, place) {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  try {
    place(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}
