// What the processes are told: the environment, `.env` beside it, and what the launcher adds when it runs the database itself.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseEnv } from 'node:util';
import { CannotStart } from './cannot-start.mjs';
import { repository } from './places.mjs';
import { checkDatabase } from './readiness.mjs';

/** Names that `.env` sets; the real environment wins. */
export function readEnvFile() {
  const path = join(repository, '.env');
  if (!existsSync(path)) return {};
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CannotStart(`${path} cannot be read (${error.code ?? error.message}).`);
  }
}

/** Answers the config. Throws CannotStart with the sentences of the product's own check, so only after the build. */
export async function checkEnvironment({ asked, fromFile, env }) {
  const load = (name) => import(pathToFileURL(join(repository, 'libs/platform/dist/config', name)).href);
  const [{ readConfig }, { unknownVariables }, { variableNames }] = await Promise.all(['config.js', 'unknown-variables.js', 'variables.js'].map(load));
  // What the launcher adds would hide a slip such as DATBASE_URL, so names are looked at before.
  const unknown = unknownVariables(asked, variableNames);
  const inFile = Object.keys(fromFile).filter((name) => !variableNames.includes(name) && !unknown.some((sentence) => sentence.startsWith(`${name} `)));
  unknown.push(...inFile.map((name) => `${name} in .env is not a variable of Cairn; .env.example lists them all.`));
  if (unknown.length > 0) throw new CannotStart(unknown.join('\n'));
  try {
    return readConfig({ DATABASE_URL: 'postgres://127.0.0.1/cairn', ...withoutEmpty(env) });
  } catch (error) {
    if (error.name === 'ConfigError') throw new CannotStart(error.message);
    throw error;
  }
}

const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value));

/** Addresses of a database that somebody else runs, looked at before they are used. Throws CannotStart. */
export async function ownDatabase(env, said) {
  const { DATABASE_URL } = env;
  if (!env.DATABASE_OWNER_URL)
    said('DATABASE_OWNER_URL is not set, so migrations sign in with DATABASE_URL; the owner of the tables should be a role of its own.');
  const DATABASE_OWNER_URL = env.DATABASE_OWNER_URL || DATABASE_URL;
  await checkDatabase('DATABASE_URL', DATABASE_URL);
  if (env.DATABASE_OWNER_URL) await checkDatabase('DATABASE_OWNER_URL', DATABASE_OWNER_URL);
  return { DATABASE_URL, DATABASE_OWNER_URL };
}

/** The owner's address is for migrations alone. */
export function withoutOwner(env) {
  const { DATABASE_OWNER_URL: _, ...rest } = env;
  return rest;
}
