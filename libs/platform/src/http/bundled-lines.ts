import { pino } from 'pino';
import type { LogLines } from './log.js';

/** A bundle is written once it has this many characters, */
const bundle = 8_192;
/** or when its first line is this old. */
const waitMs = 250;

/**
 * Lines on standard output, many with one write: a write costs more than making the line. What waits is written before the process ends, however it ends
 * unless it is killed; warnings and errors never wait, nor does what came before them.
 */
export function bundledLines(into: number | string = 1): LogLines {
  const output = pino.destination({ dest: into, sync: true, minLength: bundle });
  let due: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(due);
    due = undefined;
    output.flush();
  };
  process.once('exit', flush);
  return {
    write(line) {
      output.write(line);
      due ??= setTimeout(flush, waitMs).unref();
    },
    flush,
  };
}
