import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { SetClock } from '@cairn/kernel';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { hasRedis, specRedis, type SpecRedis } from './queue-backends.fixture.js';
import { CountIt, counted, makeEffectTable, Remind, specSettings } from './spec-work.fixture.js';
import { until } from './until.fixture.js';
import { databaseSource } from '../database/data-source.js';
import { Db } from '../database/db.js';
import { systemScope } from '../database/scope.js';
import { AcrossPractices } from './across-practices.js';
import { deadJobs, retryDeadJob } from './dead-jobs.js';
import { definedEvents } from './define-event.js';
import { migrateQueue } from './migrate-queue.js';
import { WorkForce } from './work-force.js';
import { QueueEntrance } from './work-queue.js';
import type { WorkSettings } from './work-settings.js';

type Trouble = Parameters<typeof counted>[0]['trouble'];

Logger.overrideLogger(false);

it('has a Redis to run on in CI', () => expect(hasRedis() || process.env['CI'] === undefined).toBe(true));

describe.each(hasRedis() ? ['postgres', 'redis'] : ['postgres'])('work on %s', (backend) => {
  const clock = new SetClock(new Date('2026-11-26T10:00:00Z'));
  let database: TestDatabase;
  let source: DataSource;
  let db: Db;
  let across: AcrossPractices;
  let redis: SpecRedis | undefined;
  let forces: WorkForce[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    await migrateQueue({ ownerUrl: (database.sql.options as { connectionString: string }).connectionString, appRole: database.appRole });
    await makeEffectTable(database.sql, database.appRole);
    source = databaseSource({ url: database.url, pool: 10 }).source;
    await source.initialize();
    db = new Db(source, clock);
    across = new AcrossPractices(database.url);
    if (backend === 'redis') redis = await specRedis();
  });
  afterEach(async () => {
    await Promise.all(forces.map((force) => force.stop()));
    forces = [];
  });
  afterAll(async () => {
    await redis?.close();
    await across.close();
    await source.destroy();
    await database.close();
  });

  const settings = (over: Partial<WorkSettings> = {}) => specSettings(database.url, redis?.url, over);
  const work = async (over: Partial<WorkSettings> = {}, handler = new CountIt(db)): Promise<CountIt> => {
    const force = new WorkForce(settings(over), across, clock, [handler, new Remind(db)], definedEvents.names);
    forces.push(force);
    await force.start();
    return handler;
  };
  const tell = (practiceId: string, trouble: Trouble = 'NONE', times = 1) =>
    db.tx(systemScope(practiceId), async (tx) => {
      for (let i = 0; i < times; i++) await tx.emit(counted({ subjectId: randomUUID(), trouble }));
    });
  const count = async (sql: string, practiceId: string) =>
    Number((await database.sql.query<{ n: string }>(`select count(*) as n from ${sql} where practice_id = $1`, [practiceId])).rows[0]?.n);
  const effects = (practiceId: string) => count('spec_effect', practiceId);
  const done = async (practiceId: string) =>
    Number(
      (await database.sql.query<{ n: string }>(`select count(*) as n from job_outcome where practice_id = $1 and outcome = 'DONE'`, [practiceId])).rows[0]?.n,
    );
  const dead = (practiceId: string) => db.read(systemScope(practiceId), deadJobs);
  const left = async () => {
    const queue = new QueueEntrance(settings());
    const counts = await queue.current().getJobCounts();
    await queue.close();
    return Object.values(counts).reduce((sum, n) => sum + n, 0);
  };

  it('does what was committed and nothing of what was rolled back', async () => {
    const practice = randomUUID();
    await work();
    await db.tx(systemScope(practice), async (tx) => {
      await tx.emit(counted({ subjectId: randomUUID(), trouble: 'NONE' }));
      return { ok: false };
    });
    await tell(practice);
    await until(async () => (await done(practice)) === 1);
    await until(async () => (await left()) === 0);
    expect([await effects(practice), await count('outbox', practice)]).toEqual([1, 1]);
  });

  it('finds an event whose wake-up call was lost', async () => {
    const practice = randomUUID();
    await work();
    await database.sql.query(`insert into outbox (practice_id, id, name, data, emitted_at) values ($1, $2, 'spec.counted', $3, now())`, [
      practice,
      randomUUID(),
      { subjectId: randomUUID(), trouble: 'NONE' },
    ]);
    await until(async () => (await done(practice)) === 1);
  });

  it('leaves events of a newer version to workers that know them', async () => {
    const practice = randomUUID();
    await work();
    await database.sql.query(`insert into outbox (practice_id, id, name, data, emitted_at) values ($1, $2, 'spec.newer', '{}', now())`, [
      practice,
      randomUUID(),
    ]);
    await tell(practice);
    await until(async () => (await done(practice)) === 1);
    const { rows } = await database.sql.query(`select name from outbox where practice_id = $1 and sent_at is null`, [practice]);
    expect(rows).toEqual([{ name: 'spec.newer' }]);
  });

  it('tries again what failed, and writes one outcome', async () => {
    const practice = randomUUID();
    const handler = await work();
    await tell(practice, 'ONCE');
    await until(async () => (await done(practice)) === 1);
    expect(handler.runs.map((run) => run.attempt)).toEqual([1, 2]);
    expect(await effects(practice)).toBe(1);
  });

  it('shows its practice what failed for good, without a word of it, and retries it on demand', async () => {
    const [practice, other] = [randomUUID(), randomUUID()];
    const handler = await work();
    await tell(practice, 'ALWAYS');
    await until(async () => (await dead(practice)).length === 1);
    expect(await dead(practice)).toEqual([
      { id: expect.any(String), job: 'spec.count-it', attempts: 3, errorCode: 'Error', reference: expect.any(String), at: expect.any(String) },
    ]);
    expect(await dead(other)).toEqual([]);
    const stored = await database.sql.query(`select d::text as text from dead_job d where practice_id = $1`, [practice]);
    expect(stored.rows[0].text).not.toContain('Dana');
    await until(async () => (await left()) === 0);

    const { id } = (await dead(practice))[0]!;
    await expect(db.tx(systemScope(other), (tx) => retryDeadJob(tx, id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    handler.mended = true;
    await db.tx(systemScope(practice), (tx) => retryDeadJob(tx, id));
    await until(async () => (await done(practice)) === 1);
    expect([await effects(practice), await dead(practice)]).toEqual([1, []]);
  });

  it('does not repeat what repeating cannot mend', async () => {
    const practice = randomUUID();
    const handler = await work();
    await tell(practice, 'FINAL');
    await until(async () => (await dead(practice)).length === 1);
    expect(handler.runs).toHaveLength(1);
    expect(await dead(practice)).toMatchObject([{ attempts: 1, errorCode: 'NOT_FOUND' }]);
  });

  it('does the work of a queue that lost everything', async () => {
    const practice = randomUUID();
    await work({ concurrency: 1, stopSeconds: 0.05 }, new CountIt(db, 600));
    await tell(practice, 'NONE', 30);
    await until(async () => (await count('job_outcome', practice)) === 30 && (await left()) > 0);
    await Promise.all(forces.splice(0).map((force) => force.stop()));
    const before = await done(practice);
    if (redis) await redis.flush();
    else await database.sql.query(`truncate queue.job cascade`);
    expect(before).toBeLessThan(30);
    await work();
    await until(async () => (await done(practice)) === 30);
    expect(await effects(practice)).toBe(30);
  });

  it('gives a job up that takes down its workers again and again', async () => {
    const [practice, event] = [randomUUID(), randomUUID()];
    const facts = { subjectId: randomUUID(), trouble: 'NONE' };
    await database.sql.query(`insert into outbox (practice_id, id, name, data, emitted_at, sent_at) values ($1, $2, 'spec.counted', $3, now(), now())`, [
      practice,
      event,
      facts,
    ]);
    await database.sql.query(
      `insert into job_outcome (practice_id, event_id, job, sent_at, sent) values ($1, $2, 'spec.count-it', now() - interval '1 hour', 11)`,
      [practice, event],
    );
    await work();
    await until(async () => (await dead(practice)).length === 1);
    expect(await dead(practice)).toMatchObject([{ errorCode: 'NEVER_FINISHED' }]);
  });

  it('shares the work among several workers without doing any of it twice', async () => {
    const practices = Array.from({ length: 4 }, () => randomUUID());
    const handlers = await Promise.all([work(), work(), work()]);
    await Promise.all(practices.map((practice) => tell(practice, 'NONE', 50)));
    await until(async () => (await Promise.all(practices.map(done))).every((n) => n === 50));
    expect(await Promise.all(practices.map(effects))).toEqual([50, 50, 50, 50]);
    // A worker that is starved for as long as it holds a job loses it to another: then the job begins twice, and its effect is there once all the same.
    expect(new Set(handlers.flatMap((handler) => handler.runs.map(({ subjectId }) => subjectId))).size).toBe(200);
  });

  it('stops in time and gives the job at hand to another worker', async () => {
    const practice = randomUUID();
    const handler = await work();
    await tell(practice, 'SLOW');
    await until(() => handler.runs.length === 1);
    const asked = Date.now();
    await forces.splice(0)[0]?.stop();
    // The job itself would take half a minute.
    expect(Date.now() - asked).toBeLessThan(15_000);
    const next = new CountIt(db);
    next.mended = true;
    await work({}, next);
    await until(async () => (await done(practice)) === 1);
    expect(await effects(practice)).toBe(1);
  });

  if (backend === 'redis')
    it('writes on while Redis is away and works when it is back, empty', async () => {
      if (process.env['TEST_REDIS_URL']) return;
      const practice = randomUUID();
      await work();
      await tell(practice);
      await until(async () => (await done(practice)) === 1);
      await redis?.kill();
      await tell(practice, 'NONE', 5);
      expect(await count('outbox', practice)).toBe(6);
      await redis?.restart();
      await until(async () => (await done(practice)) === 6, 90);
      expect(await effects(practice)).toBe(6);
    }, 120_000);
});
