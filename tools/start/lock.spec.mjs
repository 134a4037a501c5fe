import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { identify, isRunning } from './processes.mjs';

let folder;
let path;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'run.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const dead = { pid: 4_000_000, start: 'long ago' };

it('is taken once, and free again after its release', async () => {
  const { lock } = await takeLock(path);
  expect((await takeLock(path)).holder.pid).toBe(process.pid);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  expect((await takeLock(path)).lock).toBeDefined();
});

it('hands on what a dead holder had started', async () => {
  writeFileSync(path, JSON.stringify({ ...dead, started: { api: dead } }));
  const { lock } = await takeLock(path);
  expect(lock.record).toEqual({ ...identify(process.pid), started: { api: dead } });
});

it('does not take a process for the holder that only has its number', async () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, start: 'another time', started: {} }));
  expect((await takeLock(path)).lock).toBeDefined();
});

it.each(['', '{"pid":', '[]'])('takes over a record that is no record: %j', async (text) => {
  writeFileSync(path, text);
  expect((await takeLock(path)).lock.record.started).toEqual({});
});

it('has one winner among many that find it dead', async () => {
  writeFileSync(path, JSON.stringify({ ...dead, started: {} }));
  const script = `
    const { takeLock } = await import(${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)});
    process.stdout.write((await takeLock(${JSON.stringify(path)})).lock ? 'taken' : 'held');
    setTimeout(() => {}, 60_000);`;
  const contenders = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, NODE_OPTIONS: '' } }),
  );
  const answers = await Promise.all(contenders.map((child) => new Promise((answer) => child.stdout.once('data', (text) => answer(String(text))))));
  const winner = JSON.parse(readFileSync(path, 'utf8'));
  for (const child of contenders) child.kill('SIGKILL');
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
  expect(contenders.map(({ pid }) => pid)).toContain(winner.pid);
}, 20_000);

it('knows a running process from a dead one', () => {
  expect(isRunning(identify(process.pid))).toBe(true);
  expect(isRunning(dead)).toBe(false);
  expect(isRunning(undefined)).toBe(false);
  expect(isRunning(identify(4_000_000))).toBe(false);
});
