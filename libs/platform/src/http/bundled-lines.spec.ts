import { jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledLines } from './bundled-lines.js';
import { createLog, type Log } from './log.js';

describe('lines in bundles', () => {
  let folder: string;
  let log: Log;
  let atExit: NodeJS.ExitListener[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-lines-'));
    const before = process.listeners('exit');
    // The clock stands still, so that nothing is written because time passed.
    jest.useFakeTimers();
    log = createLog({ level: 'info', part: 'spec' }, bundledLines(join(folder, 'lines')));
    atExit = process.listeners('exit').filter((one) => !before.includes(one));
  });
  afterEach(() => {
    for (const one of atExit) process.removeListener('exit', one);
    jest.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  const written = (): string[] =>
    readFileSync(join(folder, 'lines'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { msg: string }).msg);
  const answer = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => {
      log.info(`Answered ${from + at}`);
      return `Answered ${from + at}`;
    });

  it('waits for others, though not for long', () => {
    const lines = answer(0, 3);
    expect(written()).toEqual([]);
    jest.advanceTimersByTime(250);
    expect(written()).toEqual(lines);
    const later = answer(3, 5);
    expect(written()).toEqual(lines);
    jest.advanceTimersByTime(250);
    expect(written()).toEqual([...lines, ...later]);
  });

  it('writes what waits before the process ends', () => {
    const lines = answer(0, 3);
    for (const one of atExit) one(0);
    expect(written()).toEqual(lines);
  });

  it.each(['warn', 'error', 'fatal'] as const)('writes a line of level %s at once, after those before it', (level) => {
    const lines = answer(0, 2);
    log.child({ requestId: '1' })[level]('Failed');
    expect(written()).toEqual([...lines, 'Failed']);
  });

  it('loses none of many, and keeps their order', () => {
    const lines = answer(0, 1_000);
    expect(written().length).toBeGreaterThan(900);
    jest.advanceTimersByTime(250);
    expect(written()).toEqual(lines);
  });
});
