import { readFileSync, statSync } from 'node:fs';
import { Clock } from '@cairn/kernel';

/**
 * A clock that a test moves while several processes run. The file holds either an ISO instant, from which time runs on
 * since the file was written, or an offset in milliseconds such as `+3600000`. Written anew, every process jumps alike.
 */
export class FileClock extends Clock {
  private seen = -1;
  private offset = 0;

  constructor(private readonly file: string) {
    super();
    this.now();
  }

  now(): Date {
    const written = statSync(this.file).mtimeMs;
    if (written !== this.seen) {
      this.offset = readOffset(readFileSync(this.file, 'utf8').trim(), written);
      this.seen = written;
    }
    return new Date(Date.now() + this.offset);
  }
}

/** Milliseconds to add to the real time. Throws RangeError for a text that is neither an instant nor an offset. */
export function readOffset(text: string, writtenAt: number): number {
  if (/^[+-]\d{1,13}$/.test(text)) return Number(text);
  const from = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(from)) throw new RangeError('CLOCK_FILE must hold an instant such as 2026-11-26T07:00:00Z or an offset in milliseconds such as +3600000.');
  return from - Math.round(writtenAt);
}
