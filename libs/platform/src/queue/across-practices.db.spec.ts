import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import { AcrossPractices } from './across-practices.js';

Logger.overrideLogger(false);
let database: TestDatabase;
let across: AcrossPractices;

beforeAll(async () => {
  database = await testDatabase();
  across = new AcrossPractices(database.url, 2);
});
afterAll(async () => {
  await across.close();
  await database.close();
});

const outcomes = async (practice: string) => (await database.sql.query(`select 1 from job_outcome where practice_id = $1`, [practice])).rowCount;

it.each(['claim_outbox; drop table mail', 'select', 'pg_sleep(1)', ''])('calls functions and nothing else: %s', async (name) => {
  await expect(across.rows(name)).rejects.toThrow();
});

it('may not read a table of the practices', async () => {
  await expect(across.rows('mail')).rejects.toThrow();
});

it('gives days, moments and counts as plain values', async () => {
  const [practice, event] = [randomUUID(), randomUUID()];
  await database.sql.query(`insert into outbox (practice_id, id, name, data, emitted_at) values ($1, $2, 'spec.plain', '{"on": "2026-11-26"}', now())`, [
    practice,
    event,
  ]);
  expect(await across.rows('claim_outbox', ['spec.plain'], 10)).toEqual([{ practice_id: practice, id: event, name: 'spec.plain', data: { on: '2026-11-26' } }]);
});

it('takes back a transaction that failed', async () => {
  const practice = randomUUID();
  const work = across.tx(async (calls) => {
    await calls.value('finish_jobs', [practice], [randomUUID()], ['spec.x']);
    throw new Error('fault');
  });
  await expect(work).rejects.toThrow('fault');
  expect(await outcomes(practice)).toBe(0);
});

it('outlives a connection that breaks in the middle of a transaction', async () => {
  const practice = randomUUID();
  const work = across.tx(async (calls) => {
    await calls.value('finish_jobs', [practice], [randomUUID()], ['spec.x']);
    await database.sql.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = $1`, [database.appRole]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await calls.value('finish_jobs', [practice], [randomUUID()], ['spec.y']);
  });
  await expect(work).rejects.toThrow();
  expect(await outcomes(practice)).toBe(0);
  await across.value('finish_jobs', [practice], [randomUUID()], ['spec.x']);
  expect(await outcomes(practice)).toBe(1);
});

it('forgets told events after their time, and keeps what is not done', async () => {
  const practice = randomUUID();
  const told = async (days: number, outcome: string | null) => {
    const id = randomUUID();
    await database.sql.query(
      `insert into outbox (practice_id, id, name, data, emitted_at, sent_at) values ($1, $2, 'spec.old', '{}', now(), now() - make_interval(days => $3))`,
      [practice, id, days],
    );
    await database.sql.query(
      `insert into job_outcome (practice_id, event_id, job, outcome, at) values ($1, $2, 'spec.x', $3::text, case when $3::text is not null then now() end)`,
      [practice, id, outcome],
    );
    return id;
  };
  await told(31, 'DONE');
  const kept = [await told(29, 'DONE'), await told(31, null), await told(31, 'DEAD')];
  expect(Number(await across.value('prune_outbox', 30, 100))).toBe(1);
  const left = await database.sql.query<{ id: string }>(`select o.id from outbox o join job_outcome j on j.event_id = o.id where o.practice_id = $1`, [
    practice,
  ]);
  expect(left.rows.map(({ id }) => id).sort()).toEqual(kept.sort());
});
