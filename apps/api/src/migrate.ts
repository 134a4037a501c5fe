import { migrate } from '@cairn/platform';
import { migrations } from './migrations/index.js';

const ownerUrl = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'];
if (!ownerUrl) {
  process.stderr.write('Set DATABASE_OWNER_URL to the owner of the schema.\n');
  process.exit(1);
}
const appUrl = process.env['DATABASE_URL'];
const appRole = appUrl ? decodeURIComponent(new URL(appUrl).username) : 'cairn_app';

const done = await migrate({ ownerUrl, appRole: appRole || 'cairn_app', migrations, said: (line) => process.stdout.write(`${line}\n`) });
process.stdout.write(done === 0 ? 'The database is up to date.\n' : `${done} migrations done.\n`);
