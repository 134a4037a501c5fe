import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { SystemClock } from '@cairn/kernel';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { hasRedis, specRedis, type SpecRedis } from './queue-backends.fixture.js';
import { counted, makeEffectTable } from './spec-work.fixture.js';
import { until } from './until.fixture.js';
import { databaseSource } from '../database/data-source.js';
import { Db } from '../database/db.js';
import { systemScope } from '../database/scope.js';
import { migrateQueue } from './migrate-queue.js';

const repository = new URL('../../../../', import.meta.url);
const jobs = 300;

describe.each(hasRedis() ? ['postgres', 'redis'] : ['postgres'])('killed workers on %s', (backend) => {
  let database: TestDatabase;
  let source: DataSource;
  let redis: SpecRedis | undefined;
  const workers = new Set<ChildProcess>();

  beforeAll(async () => {
    database = await testDatabase();
    await migrateQueue({ ownerUrl: (database.sql.options as { connectionString: string }).connectionString, appRole: database.appRole });
    await makeEffectTable(database.sql, database.appRole);
    source = databaseSource({ url: database.url, pool: 4 }).source;
    await source.initialize();
    if (backend === 'redis') redis = await specRedis();
  });
  afterAll(async () => {
    await Promise.all([...workers].map(kill));
    await redis?.close();
    await source.destroy();
    await database.close();
  });

  const kill = async (worker: ChildProcess) => {
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
    workers.delete(worker);
  };
  const start = async () => {
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE: database.url, ...(redis ? { REDIS: redis.url } : {}) };
    const options = ['--conditions=cairn-source', '--import', './tools/source/register.mjs', 'libs/platform/src/queue/killed-worker.fixture.ts'];
    const worker = spawn(process.execPath, options, { cwd: repository, env, stdio: ['ignore', 'pipe', 'inherit'] });
    workers.add(worker);
    await new Promise((resolve, reject) => {
      worker.stdout?.once('data', resolve);
      worker.once('exit', reject);
    });
    return worker;
  };

  it(`does ${jobs} jobs once each while its workers are killed three times`, async () => {
    const practice = randomUUID();
    const db = new Db(source, new SystemClock());
    const one = async (sql: string) => (await database.sql.query<{ n: number }>(`select count(*)::int as n from ${sql}`, [practice])).rows[0]?.n ?? 0;
    const done = () => one(`job_outcome where practice_id = $1 and outcome = 'DONE'`);
    for (let i = 0; i < 3; i++)
      await db.tx(systemScope(practice), async (tx) => {
        for (let n = 0; n < jobs / 3; n++) await tx.emit(counted({ subjectId: randomUUID(), trouble: 'NONE' }));
      });
    for (let kills = 1; kills <= 3; kills++) {
      const worker = await start();
      const before = await done();
      await until(async () => (await done()) >= before + 40);
      await kill(worker);
      // In the middle of something, or the test says nothing.
      expect(await done()).toBeLessThan(jobs);
    }
    await start();
    await until(async () => (await done()) === jobs, 90);
    expect(await one('spec_effect where practice_id = $1')).toBe(jobs);
    expect(await one(`(select distinct event_id from spec_effect where practice_id = $1) x`)).toBe(jobs);
    expect(await one('dead_job where practice_id = $1')).toBe(0);
  }, 240_000);
});
