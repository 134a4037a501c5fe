import { Clock, SystemClock } from '@cairn/kernel';
import { bundledLines, ConfigError, createLog, FileClock, readConfig, type Config, type Log } from '@cairn/platform';

export interface Process {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
}

/** Reads the environment once. A fault there ends the process with its sentences, one line each. */
export function beginProcess(part: string): Process {
  try {
    const config = readConfig(process.env);
    const clock = config.clockFile ? new FileClock(config.clockFile) : new SystemClock();
    return { config, clock, log: createLog({ level: config.logLevel, part }, bundledLines()) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Ends the process with one line when it could not start. */
export function couldNotStart(log: Log): (error: unknown) => never {
  return (error) => {
    log.fatal({ err: error }, 'Could not start');
    process.stderr.write(`Could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  };
}
