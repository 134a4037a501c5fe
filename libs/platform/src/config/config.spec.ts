import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import { readConfig, readOwnerUrl } from './config.js';
import { variableNames } from './variables.js';

const secret = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const needed = { DATABASE_URL: 'postgres://cairn_app:hush@localhost/cairn', SECRET_KEY: secret };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig({ ...needed, ...env });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

it('needs a database and a key, and has a default for the rest', () => {
  expect(readConfig(needed)).toEqual({
    nodeEnv: 'production',
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    trustProxy: false,
    databaseUrl: needed.DATABASE_URL,
    databasePool: 10,
    databasePrepared: true,
    redisUrl: undefined,
    queuePrefix: 'cairn',
    smtpUrl: undefined,
    mailFrom: 'Cairn <cairn@localhost>',
    signup: 'open',
    secretKey: Buffer.alloc(32),
    logLevel: 'info',
    sample: false,
    clockFile: undefined,
  });
  expect(() => readConfig({})).toThrow('DATABASE_URL is missing; .env.example says what it is.\nSECRET_KEY is missing; .env.example says what it is.');
});

describe('a malformed value is refused by its name', () => {
  it.each([
    ['PORT', '80a'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'cairn.example.org'],
    ['PUBLIC_URL', 'https://cairn.example.org/portal'],
    ['PUBLIC_URL', 'https://user:hush@cairn.example.org'],
    ['PUBLIC_URL', 'http://cairn.example.org'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['DATABASE_URL', 'mysql://hush@localhost/cairn'],
    ['DATABASE_URL', 'hush'],
    ['DATABASE_OWNER_URL', 'localhost:5432'],
    ['DATABASE_POOL', '-1'],
    ['REDIS_URL', 'http://hush@localhost'],
    ['QUEUE_PREFIX', 'a:b'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'Cairn <cairn@example.org>\r\nBcc: x@example.org'],
    ['SIGNUP', 'yes'],
    ['SECRET_KEY', 'hush'],
    ['LOG_LEVEL', 'loud'],
    ['SAMPLE', 'true'],
    ['NODE_ENV', 'staging'],
    ['CLOCK_FILE', '/tmp/clock'],
  ])('%s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} .+[.]$`));
    expect(problems[0]).not.toContain('hush');
  });
});

describe('a name that was surely meant for us is refused', () => {
  it.each([
    ['REDIS_ULR', { REDIS_ULR: 'x' }, 'REDIS_ULR is not a variable of Cairn; did you mean REDIS_URL?'],
    ['SMTPURL', { SMTPURL: 'x' }, 'SMTPURL is not a variable of Cairn; did you mean SMTP_URL?'],
    ['signup', { signup: 'x' }, 'signup is not a variable of Cairn; did you mean SIGNUP?'],
    ['CAIRN_PROT', { CAIRN_PROT: 'x' }, 'CAIRN_PROT is not a variable of Cairn; .env.example lists them all.'],
    ['CAIRN_HOMES', { CAIRN_HOMES: 'x' }, 'CAIRN_HOMES is not a variable of Cairn; did you mean CAIRN_HOME?'],
  ])('%s', (_, env, sentence) => expect(problemsOf(env as Record<string, string>)).toEqual([sentence]));

  it('beside the one that is missing because of it', () => {
    expect(() => readConfig({ DATBASE_URL: 'postgres://localhost/cairn', SECRET_KEY: secret })).toThrow(
      'DATBASE_URL is not a variable of Cairn; did you mean DATABASE_URL?\nDATABASE_URL is missing; .env.example says what it is.',
    );
  });
});

describe('names of others are left alone', () => {
  it.each<Record<string, string>>([
    { REDIS_URI: 'x', REDIS_URL: 'redis://localhost' },
    { DATABASE_PORT: '5432' },
    { POST: 'x', HOSTS: 'x', PORTS: 'x' },
    { CAIRN_SERVICE_HOST: '10.0.0.1', CAIRN_SERVICE_PORT: '80', CAIRN_PORT: 'tcp://10.0.0.1:80', CAIRN_PORT_80_TCP_ADDR: '10.0.0.1' },
    { CAIRN_API_SERVICE_PORT_HTTP: '80', CAIRN_API_PORT: 'tcp://10.0.0.1:80' },
  ])('%j', (env) => expect(problemsOf(env)).toEqual([]));
});

it.each([
  [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://localhost:8080'],
  [{ HOST: '::1' }, 'http://localhost:3000'],
  [{ HOST: 'fd00::1' }, 'http://[fd00::1]:3000'],
  [{ PUBLIC_URL: 'https://cairn.example.org/' }, 'https://cairn.example.org'],
  [{ PUBLIC_URL: 'http://localhost:9000' }, 'http://localhost:9000'],
  [{ PUBLIC_URL: 'http://cairn.lan', NODE_ENV: 'development' }, 'http://cairn.lan'],
])('links start with the right address for %j', (env, url) => expect(readConfig({ ...needed, ...env }).publicUrl).toBe(url));

it.each([
  ['off', false],
  ['1', 1],
  ['10.0.0.1, fd00::/8', ['10.0.0.1', 'fd00::/8']],
])('trusts proxies: %s', (text, trusted) => expect(readConfig({ ...needed, TRUST_PROXY: text }).trustProxy).toEqual(trusted));

it('wants a sender as soon as mail leaves the house', () => {
  expect(problemsOf({ SMTP_URL: 'smtp://localhost' })).toEqual(['MAIL_FROM is missing: mail servers want to know who sends.']);
  expect(problemsOf({ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@example.org' })).toEqual([]);
});

it('takes an empty text as not set', () => expect(readConfig({ ...needed, PORT: '', REDIS_URL: '' }).port).toBe(3000));

it('gives migrations the owner and nothing else', () => {
  expect(readOwnerUrl({ DATABASE_OWNER_URL: 'postgres://owner@localhost/cairn' })).toBe('postgres://owner@localhost/cairn');
  expect(() => readOwnerUrl({})).toThrow('DATABASE_OWNER_URL is missing');
  expect(() => readOwnerUrl({ DATABASE_OWNER_URL: 'hush' })).toThrow(/^DATABASE_OWNER_URL must be an address/);
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8').split('\n');
  const written = lines.flatMap((line) =>
    [...line.matchAll(/^(# )?([A-Z][A-Z_]+)=(.*)$/g)].map(([, off, name = '', value = '']) => ({ name, value, on: !off })),
  );

  it('documents every variable once and no other', () => {
    expect(written.map(({ name }) => name).sort()).toEqual([...variableNames].sort());
  });

  it('shows the defaults', () => {
    const shown = Object.fromEntries(written.filter(({ on }) => on).map(({ name, value }) => [name, value]));
    expect(readConfig({ ...needed, ...shown })).toEqual(readConfig(needed));
  });

  it('shows values that are accepted', () => {
    const shown = Object.fromEntries(written.map(({ name, value }) => [name, value]));
    expect(problemsOf({ ...shown, NODE_ENV: 'test', SECRET_KEY: secret })).toEqual([]);
  });
});
