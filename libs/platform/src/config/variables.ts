import { isIP } from 'node:net';
import { z } from 'zod';

const address = (schemes: readonly string[], wanted: string) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), `must be ${wanted}`);

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((number) => number >= from && number <= to, `must be a whole number from ${from} to ${to}`);

const oneOf = <const T extends readonly [string, ...string[]]>(...choices: T) => z.enum(choices, `must be one of ${choices.join(', ')}`);

const isNetwork = (text: string): boolean => {
  const [ip = '', bits, ...rest] = text.split('/');
  const family = isIP(ip);
  return family !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
};

const trust = z.string().transform((text, context): false | number | readonly string[] => {
  if (text === 'off') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const networks = text.split(',').map((part) => part.trim());
  if (!networks.every(isNetwork)) context.addIssue('must be off, a number of proxies from 1 to 9, or their addresses separated by commas');
  return networks;
});

const key = z
  .string()
  .refine((text) => /^[A-Za-z0-9+/]{43}=$/.test(text), 'must be 32 random bytes in base64, as `openssl rand -base64 32` prints them')
  .transform((text) => Buffer.from(text, 'base64'));

const origin = address(['http:', 'https:'], 'an address such as https://cairn.example.org')
  .refine((text) => !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`, 'must be an address without a path or a user')
  .transform((text) => new URL(text).origin);

const postgres = () => address(['postgres:', 'postgresql:'], 'an address such as postgres://user:password@host:5432/database');

const mailbox = z
  .string()
  .refine((text) => /^(?:[^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(text), 'must be an address such as Cairn <cairn@example.org>');

/** Every variable that Cairn reads. What each is for stands in `.env.example`; a test keeps the two equal. */
export const variables = z.object({
  NODE_ENV: oneOf('production', 'development', 'test').default('production'),
  PORT: whole(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or name to listen on, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: trust.default(false),
  DATABASE_URL: postgres(),
  DATABASE_OWNER_URL: postgres().optional(),
  DATABASE_POOL: whole(1, 200).default(10),
  DATABASE_PREPARED: oneOf('on', 'off').default('on'),
  REDIS_URL: address(['redis:', 'rediss:'], 'an address such as redis://host:6379').optional(),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be up to 40 small letters, digits and hyphens')
    .default('cairn'),
  SMTP_URL: address(['smtp:', 'smtps:'], 'an address such as smtps://user:password@host:465').optional(),
  MAIL_FROM: mailbox.default('Cairn <cairn@localhost>'),
  SIGNUP: oneOf('open', 'invitation', 'closed').default('open'),
  SECRET_KEY: key,
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  SAMPLE: oneOf('on', 'off').default('off'),
  CLOCK_FILE: z.string().optional(),
  CAIRN_HOME: z.string().optional(),
});

export type Variables = z.infer<typeof variables>;
export const variableNames: readonly string[] = Object.keys(variables.shape);
