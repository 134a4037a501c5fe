import { ConfigError, migrate, migrateQueue, readOwnerUrl } from '@cairn/platform';
import { migrations } from './migrations/index.js';

/** Brings the schema and the queue's own tables up to date, as the owner of the schema. */
async function bringUpToDate(): Promise<void> {
  const ownerUrl = readOwnerUrl(process.env);
  const appUrl = process.env['DATABASE_URL'];
  const appRole = (appUrl && decodeURIComponent(new URL(appUrl).username)) || 'cairn_app';
  const done = await migrate({ ownerUrl, appRole, migrations, said: (line) => process.stdout.write(`${line}\n`) });
  await migrateQueue({ ownerUrl, appRole });
  process.stdout.write(done === 0 ? 'The database is up to date.\n' : `${done} migrations done.\n`);
}

bringUpToDate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError || error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
