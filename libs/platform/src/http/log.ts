import type { LoggerService } from '@nestjs/common';
import { type LogFn, type Logger, pino, stdTimeFunctions } from 'pino';
import { faultOf, framesOf } from '../queue/fault.rules.js';
import { loggedPath } from './log-path.rules.js';

export type Log = Logger;

/** Names under which secrets travel; censored wherever they turn up in the first three levels of an entry. */
const secrets = ['cookie', 'authorization', '["set-cookie"]', 'token', 'secret', 'password', 'body'];
const below = (name: string, levels: string): string => (name.startsWith('[') ? `${levels}${name}` : `${levels}${levels && '.'}${name}`);
const redacted = secrets.flatMap((name) => ['', '*', '*.*'].map((levels) => below(name, levels)));

/** Code and place. Messages stay out, because those of databases, parsers and mail servers quote what people wrote. */
const errorFacts = (error: unknown): object => {
  const cause = error instanceof Error ? error.cause : undefined;
  return {
    type: error instanceof Error ? error.name : typeof error,
    code: faultOf(error).code,
    ...(error instanceof TypeError || error instanceof ReferenceError ? { message: error.message } : {}),
    at: framesOf(error),
    ...(cause === undefined ? {} : { cause: errorFacts(cause) }),
  };
};

interface RequestLike {
  readonly method: string;
  readonly url: string;
}

/** Where lines go. What holds them back writes all of them at once when told to `flush`. */
export interface LogLines {
  write(line: string): void;
  flush?(): void;
}

/** The number of the level `warn`. */
const warning = 40;

/** Structured lines on standard output, one JSON object each. */
export function createLog({ level, part }: { readonly level: string; readonly part: string }, into?: LogLines): Log {
  const options = {
    level,
    base: { part },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redacted, censor: '…' },
    serializers: {
      err: errorFacts,
      error: errorFacts,
      req: ({ method, url }: RequestLike) => ({ method, path: loggedPath(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    hooks: {
      logMethod(this: Log, args: Parameters<LogFn>, write: LogFn, level: number): void {
        write.apply(this, args);
        if (level >= warning) into?.flush?.();
      },
    },
  };
  return into ? pino(options, into) : pino(options);
}

/** What the framework tells about its own start is of use to developers only. */
const framework = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication', 'NestApplicationContext', 'GraphQLModule']);

/** Lets Nest, and everything that logs through it, write to the same lines. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    this.write(framework.has(String(context)) ? 'debug' : 'info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const facts = { ...(typeof context === 'string' && { context }), ...(message instanceof Error && { err: message }) };
    if (typeof message === 'string') this.to[level](facts, message);
    else if (message instanceof Error) this.to[level](facts, 'An error was reported');
    else this.to[level]({ ...facts, facts: message });
  }
}
