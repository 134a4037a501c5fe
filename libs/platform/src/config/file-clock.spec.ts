import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileClock, readOffset } from './file-clock.js';

describe('readOffset', () => {
  it.each([
    ['+3600000', 0, 3_600_000],
    ['-1', 0, -1],
    ['2026-11-26T07:00:00Z', Date.parse('2026-11-26T06:00:00Z'), 3_600_000],
    ['2026-11-26T08:00:00.500+01:00', Date.parse('2026-11-26T07:00:00Z'), 500],
  ])('%s', (text, written, expected) => expect(readOffset(text, written)).toBe(expected));

  it.each(['', 'tomorrow', '2026-11-26', '2026-11-26T07:00', '3600'])('refuses %p', (text) => expect(() => readOffset(text, 0)).toThrow(RangeError));
});

it('jumps when the file is written anew and runs on in between', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  const file = join(folder, 'clock');
  try {
    writeFileSync(file, '2026-11-26T07:59:00Z');
    const clock = new FileClock(file);
    const first = clock.now().getTime();
    expect(Math.abs(first - Date.parse('2026-11-26T07:59:00Z'))).toBeLessThan(5_000);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(first);
    writeFileSync(file, '2027-03-28T07:00:00Z\n');
    utimesSync(file, new Date(), new Date(Date.now() - 60_000));
    expect(Math.abs(clock.now().getTime() - Date.parse('2027-03-28T07:01:00Z'))).toBeLessThan(5_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('refuses a file that is not there when it is made', () => expect(() => new FileClock('/nowhere/clock')).toThrow());
