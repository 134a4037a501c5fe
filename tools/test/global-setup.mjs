import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../start/places.mjs';
import { ensureTestDatabase } from './database.mjs';

/**
 * Says which run the specs belong to, and has the database ready when one of those selected needs it: building the template takes longer
 * than a spec may wait. A spec that is not called so (`.api.spec`, `.db.spec`, `.job.spec`) may still ask by itself.
 */
export default async function setUp({ testPathPatterns }) {
  process.env['TEST_DATABASE_RUN'] = String(process.pid);
  const selected = testPathPatterns.toExecutor({ rootDir: repository });
  if (specsWithDatabase().some((path) => selected.isMatch(path))) await ensureTestDatabase();
}

const specsWithDatabase = () =>
  ['apps/api/src', 'libs', 'tools'].flatMap((group) =>
    readdirSync(join(repository, group), { recursive: true })
      .filter((path) => /\.(?:api|db|job)\.spec\.(?:ts|tsx|mjs)$/.test(path) && !/(?:^|\/)(?:node_modules|dist)\//.test(path))
      .map((path) => join(repository, group, path)),
  );
