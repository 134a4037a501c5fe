import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../start/places.mjs';
import { releaseTestDatabase } from './database.mjs';

/** Only for runs that used the database. */
export default async function tearDown() {
  if (existsSync(join(repository, '.cairn/test/runs', `${process.env['TEST_DATABASE_RUN']}.json`))) await releaseTestDatabase();
}
