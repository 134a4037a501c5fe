import { isIP } from 'node:net';
import { ConfigError } from './config-error.js';
import { unknownVariables } from './unknown-variables.js';
import { variableNames, variables, type Variables } from './variables.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How this process runs. Read once at the start and handed on; nothing else looks at the environment. */
export interface Config {
  readonly nodeEnv: 'production' | 'development' | 'test';
  readonly host: string;
  readonly port: number;
  /** Origin that links in mails start with, without a slash at the end. */
  readonly publicUrl: string;
  /** As Fastify takes it: nobody, a number of proxies, or their networks. */
  readonly trustProxy: false | number | readonly string[];
  readonly databaseUrl: string;
  /** Connections per process. */
  readonly databasePool: number;
  /** Statements that come again are kept prepared on their connections. */
  readonly databasePrepared: boolean;
  /** Without it the queue lives in Postgres. */
  readonly redisUrl: string | undefined;
  readonly queuePrefix: string;
  /** Without it mails are kept and shown at /mailbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly signup: 'open' | 'invitation' | 'closed';
  /** 32 bytes. */
  readonly secretKey: Buffer;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly sample: boolean;
  readonly clockFile: string | undefined;
}

/** Reads all variables at once. Throws ConfigError with a sentence for each that is missing, malformed or not known. */
export function readConfig(env: Environment): Config {
  const given = withoutEmpty(env);
  const read = variables.safeParse(given);
  const problems = unknownVariables(given, variableNames);
  if (!read.success) throw new ConfigError([...problems, ...sentences(read.error.issues, given)]);
  const config = toConfig(read.data);
  problems.push(...contradictions(config, given));
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** What migrations need, and nothing more: the address of the role that owns the tables. Throws ConfigError. */
export function readOwnerUrl(env: Environment): string {
  const given = withoutEmpty(env);
  const read = variables.pick({ DATABASE_OWNER_URL: true }).safeParse(given);
  if (!read.success) throw new ConfigError(sentences(read.error.issues, given));
  if (read.data.DATABASE_OWNER_URL === undefined) throw new ConfigError(['DATABASE_OWNER_URL is missing: migrations need the role that owns the tables.']);
  return read.data.DATABASE_OWNER_URL;
}

/** Compose files and shells pass "not set" as an empty text. */
const withoutEmpty = (env: Environment): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const sentences = (issues: readonly { path: PropertyKey[]; message: string }[], given: Environment): string[] => {
  const names = [...new Set(issues.map((issue) => String(issue.path[0])))];
  return names.map((name) =>
    given[name] === undefined ? `${name} is missing; .env.example says what it is.` : `${name} ${issues.find((issue) => issue.path[0] === name)?.message}.`,
  );
};

const toConfig = (read: Variables): Config => ({
  nodeEnv: read.NODE_ENV,
  host: read.HOST,
  port: read.PORT,
  publicUrl: read.PUBLIC_URL ?? `http://${reachable(read.HOST)}:${read.PORT}`,
  trustProxy: read.TRUST_PROXY,
  databaseUrl: read.DATABASE_URL,
  databasePool: read.DATABASE_POOL,
  databasePrepared: read.DATABASE_PREPARED === 'on',
  redisUrl: read.REDIS_URL,
  queuePrefix: read.QUEUE_PREFIX,
  smtpUrl: read.SMTP_URL,
  mailFrom: read.MAIL_FROM,
  signup: read.SIGNUP,
  secretKey: read.SECRET_KEY,
  logLevel: read.LOG_LEVEL,
  sample: read.SAMPLE === 'on',
  clockFile: read.CLOCK_FILE,
});

/** A host that means "every address" cannot stand in a link, and passkeys want a name where this computer is meant. */
const reachable = (host: string): string => {
  if (['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)) return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
};

const isThisComputer = (url: URL): boolean => /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);

function contradictions(config: Config, given: Environment): string[] {
  const problems: string[] = [];
  const url = new URL(config.publicUrl);
  if (config.clockFile !== undefined && config.nodeEnv === 'production')
    problems.push('CLOCK_FILE is for testing and is refused while NODE_ENV is production.');
  if (given['PUBLIC_URL'] !== undefined && config.nodeEnv === 'production' && url.protocol === 'http:' && !isThisComputer(url))
    problems.push('PUBLIC_URL must start with https:// unless it is this computer, because browsers keep sign-in cookies to encrypted addresses.');
  if (config.smtpUrl !== undefined && given['MAIL_FROM'] === undefined) problems.push('MAIL_FROM is missing: mail servers want to know who sends.');
  return problems;
}
