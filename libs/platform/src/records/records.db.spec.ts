import { createHash, randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { SetClock } from '@cairn/kernel';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { databaseSource } from '../database/data-source.js';
import { Db } from '../database/db.js';
import { INSTALLATION, type Scope, systemScope } from '../database/scope.js';
import { AcrossPractices } from '../queue/across-practices.js';
import { AnchorRecords } from './anchor-records.js';
import type { RecordEntry } from './append-record.js';
import { erasePayload } from './erase-payload.js';

const clock = new SetClock(new Date('2026-11-26T10:00:00.123Z'));
let database: TestDatabase;
let source: DataSource;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  source = databaseSource({ url: database.url, pool: 20 }).source;
  await source.initialize();
  db = new Db(source, clock);
});
afterAll(async () => {
  await source.destroy();
  await database.close();
});

const entry = (over: Partial<RecordEntry> = {}): RecordEntry => ({ kind: 'spec.decided', body: { text: 'Approved', at: 'here' }, ...over });
const append = (practice: string, over: Partial<RecordEntry> = {}) => db.tx(systemScope(practice), (tx) => tx.record(entry(over)));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const stored = async (practice: string) =>
  (
    await database.sql.query(
      `select r.*, r.seq::int as seq, instant_text(r.at) as at, p.payload from record r left join record_payload p on p.practice_id = r.practice_id and p.record_id = r.id where r.practice_id = $1 order by r.seq`,
      [practice],
    )
  ).rows;

it('chains entries: the hash covers the text, the facts and the entry before', async () => {
  const practice = randomUUID();
  const [first, second] = [await append(practice), await append(practice, { payload: { ip: '192.0.2.1' } })];
  expect([first.seq, second.seq]).toEqual([1, 2]);
  const [one, two] = await stored(practice);
  expect(one).toMatchObject({ body: '{"at":"here","text":"Approved"}', prev_hash: '0'.repeat(64), hash: first.hash, payload_sha256: null, payload: null });
  expect(two).toMatchObject({ prev_hash: first.hash, hash: second.hash, at: '2026-11-26T10:00:00.123Z' });
  expect(two.payload_sha256).toBe(sha256(two.payload));
  expect(two.hash).toBe(
    sha256(['cairn-record-1', practice, 2, second.id, 'spec.decided', '-', two.at, sha256(two.body), two.payload_sha256, first.hash].join('\n')),
  );
});

it('salts the personal part, so that its hash does not tell it', async () => {
  const practice = randomUUID();
  for (let i = 0; i < 2; i++) await append(practice, { payload: { ip: '192.0.2.1' } });
  const [one, two] = await stored(practice);
  expect(one.payload_sha256).not.toBe(two.payload_sha256);
});

it('keeps one chain when forty write at once, and other practices do not wait', async () => {
  const [practice, other] = [randomUUID(), randomUUID()];
  await Promise.all([...Array.from({ length: 40 }, () => append(practice)), append(other)]);
  const chain = await stored(practice);
  expect(chain.map((row) => row.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  for (const [i, row] of chain.entries()) expect(row.prev_hash).toBe(i === 0 ? '0'.repeat(64) : chain[i - 1].hash);
});

it('writes nothing of a transaction that was rolled back', async () => {
  const practice = randomUUID();
  await db.tx(systemScope(practice), async (tx) => {
    await tx.record(entry());
    return { ok: false };
  });
  expect((await append(practice)).seq).toBe(1);
});

it('shows records to their practice and to those who may see their client', async () => {
  const [practice, client, sibling] = [randomUUID(), randomUUID(), randomUUID()];
  await append(practice, { clientId: client });
  await append(practice, { clientId: sibling });
  const seen = (scope: Scope) => db.read(scope, (tx) => tx.rows<{ seq: number }>(`select seq from record where practice_id = $1 order by seq`));
  expect(await seen(systemScope(practice))).toHaveLength(2);
  expect((await seen({ ...systemScope(practice), clientIds: [client] })).map((row) => Number(row.seq))).toEqual([1]);
  expect(await seen(systemScope(randomUUID()))).toEqual([]);
});

describe('nothing changes a record', () => {
  const statements = [
    `update record set body = '{}' where practice_id = $1`,
    `delete from record where practice_id = $1`,
    `delete from record_payload where practice_id = $1`,
    `update record_payload set payload = '{}' where practice_id = $1`,
    `delete from record_head where practice_id = $1`,
    `update record_anchor set seq = 0 where practice_id = $1`,
  ];
  const arranged = async () => {
    const practice = randomUUID();
    await append(practice, { payload: { name: 'Dana' } });
    await database.sql.query(`insert into record_anchor (practice_id, on_day, seq, hash, at) values ($1, '2026-11-26', 1, 'x', now())`, [practice]);
    return practice;
  };
  it.each([...statements, `insert into record_head (practice_id, seq, hash) values ($1, 0, '')`])('not the application: %s', async (sql) => {
    const practice = await arranged();
    await expect(db.tx(systemScope(practice), (tx) => tx.rows(sql))).rejects.toThrow('permission denied');
  });
  it.each(statements)('not the owner, nor a superuser: %s', async (sql) => {
    await expect(database.sql.query(sql, [await arranged()])).rejects.toMatchObject({ code: '42501' });
  });
  it.each(['record', 'record_payload', 'record_head', 'record_anchor'])('nobody empties %s', async (table) => {
    await expect(database.sql.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
  });
  it('and none is written for another practice', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const forge = `select * from append_record($2, $3, 'spec.forged', null, now(), '{}', null) where $1::text <> '' or practice_id is null`;
    await expect(
      db.tx(systemScope(mine), (tx) => tx.rows(forge.replace(' or practice_id is null', ' /* practice_id */'), [theirs, randomUUID()])),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await stored(theirs)).toEqual([]);
  });
});

it('erases the personal part on request, once, of its own practice, and records it', async () => {
  const practice = randomUUID();
  const { id } = await append(practice, { payload: { name: 'Dana Ruiz' } });
  const erase = (who: string) => db.tx(systemScope(who), (tx) => erasePayload(tx, id));
  expect(await erase(randomUUID())).toBe(false);
  expect([await erase(practice), await erase(practice)]).toEqual([true, false]);
  const [first, second] = await stored(practice);
  expect(first.payload).toBeNull();
  expect(second).toMatchObject({ kind: 'platform.payload-erased', body: `{"recordId":"${id}"}`, prev_hash: first.hash });
});

it('anchors every chain that grew, once a day, and logs it', async () => {
  const [grown, still] = [randomUUID(), randomUUID()];
  await append(still);
  const across = new AcrossPractices(database.url);
  const said: unknown[] = [];
  Logger.overrideLogger({ log: (line: unknown) => said.push(line), error: () => undefined, warn: () => undefined });
  try {
    const anchors = new AnchorRecords(db, across, clock);
    await anchors.plan();
    await anchors.plan();
    const planned = await database.sql.query(`select instant_text(next_at) as at from schedule where practice_id = $1`, [INSTALLATION]);
    expect(planned.rows).toEqual([{ at: '2026-11-27T00:10:00.000Z' }]);
    const run = (on: string) =>
      anchors.handle({ practiceId: INSTALLATION, scheduleId: randomUUID(), subjectId: INSTALLATION, kind: 'platform.anchor-records', on });
    await run('2026-11-26');
    const { hash } = await append(grown);
    said.length = 0;
    await run('2026-11-27');
    await run('2026-11-27');
    expect(said).toEqual([{ msg: 'record anchor', practiceId: grown, seq: 1, hash, on: '2026-11-27' }]);
  } finally {
    Logger.overrideLogger(['error', 'warn', 'log']);
    await across.close();
  }
});
