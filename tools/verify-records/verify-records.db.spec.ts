import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetClock } from '@cairn/kernel';
import { Db, erasePayload, systemScope } from '@cairn/platform';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import { DataSource } from 'typeorm';

const tool = new URL('./verify-records.mjs', import.meta.url).pathname;
const clock = new SetClock(new Date('2026-11-26T10:00:00.123Z'));
let database: TestDatabase;
let source: DataSource;
let db: Db;
let ownerUrl: string;

beforeAll(async () => {
  database = await testDatabase();
  ownerUrl = (database.sql.options as { connectionString: string }).connectionString;
  source = new DataSource({ type: 'postgres', url: database.url });
  await source.initialize();
  db = new Db(source, clock);
});
afterAll(async () => {
  await source.destroy();
  await database.close();
});

const verify = (practice: string, more: string[] = []) =>
  new Promise<{ code: number; said: string }>((resolve) =>
    execFile(process.execPath, [tool, '--url', ownerUrl, '--practice', practice, ...more], { env: {} }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), said: `${out}${err}` }),
    ),
  );

const write = (practice: string, count: number) =>
  db.tx(systemScope(practice), async (tx) => {
    const ids: string[] = [];
    for (let i = 1; i <= count; i++) {
      const payload = i % 2 === 0 ? { ip: '192.0.2.1', name: 'Dana Ruiz' } : undefined;
      ids.push(
        (await tx.record({ kind: 'spec.decided', body: { text: `Gewählt: “${i}”\nשלום`, n: i }, payload, clientId: i === 3 ? randomUUID() : undefined })).id,
      );
    }
    return ids;
  });

/** Somebody with all rights, who also knows how to silence the triggers. */
const tamper = async (sql: string, parameters: unknown[]) => {
  const client = await database.sql.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica`);
    await client.query(sql, parameters);
    await client.query('commit');
  } finally {
    client.release();
  }
};

const anchor = (practice: string) =>
  database.sql.query(
    `insert into record_anchor (practice_id, on_day, seq, hash, at) select practice_id, '2026-11-26', seq, hash, now() from record_head where practice_id = $1`,
    [practice],
  );

it('finds a whole chain whole, more than a page of it too', async () => {
  const practice = randomUUID();
  await write(practice, 1_203);
  await anchor(practice);
  expect(await verify(practice)).toEqual({ code: 0, said: expect.stringMatching(new RegExp(`^${practice}: 1203 records, whole, head [0-9a-f]{12}\n$`)) });
});

it('finds a chain whole whose personal part was erased as it should be', async () => {
  const practice = randomUUID();
  const [, second = ''] = await write(practice, 3);
  expect(await db.tx(systemScope(practice), (tx) => erasePayload(tx, second))).toBe(true);
  expect(await verify(practice)).toMatchObject({ code: 0, said: expect.stringContaining('4 records, whole') });
});

it('says that there is nothing', async () => {
  expect(await verify(randomUUID())).toMatchObject({ code: 0, said: expect.stringContaining('0 records, whole') });
});

describe('finds what was done to a chain', () => {
  it.each([
    [
      'a text changed',
      `update record set body = replace(body, 'Gew', 'Abgew') where practice_id = $1 and seq = 3`,
      'Record 3 is not what was written: its text was changed.',
    ],
    [
      'a text changed with its hash',
      `update record set body = '{}', body_sha256 = encode(sha256('{}'), 'hex') where practice_id = $1 and seq = 3`,
      'Record 3 is not what was written: its facts or its hash were changed.',
    ],
    [
      'a moment changed',
      `update record set at = at + interval '1 millisecond' where practice_id = $1 and seq = 3`,
      'Record 3 is not what was written: its facts',
    ],
    ['a client changed', `update record set client_id = null where practice_id = $1 and seq = 3`, 'Record 3 is not what was written: its facts'],
    ['one removed', `delete from record where practice_id = $1 and seq = 3`, 'Record 3 is missing.'],
    ['the first removed', `delete from record where practice_id = $1 and seq = 1`, 'Record 1 is missing.'],
    ['several removed', `delete from record where practice_id = $1 and seq in (2, 3)`, 'Records 2 to 3 are missing.'],
    [
      'two exchanged',
      [
        [2, -2],
        [4, 2],
        [-2, 4],
      ]
        .map(([from, to]) => `update record set seq = ${to} where practice_id = PRACTICE and seq = ${from}`)
        .join(';'),
      'Record 2 does not follow',
    ],
    [
      'one removed and the others moved up',
      `delete from record where practice_id = PRACTICE and seq = 3; update record set seq = seq - 1 where practice_id = PRACTICE and seq > 3`,
      'Record 3 does not follow',
    ],
    [
      'the end cut off',
      `delete from record where practice_id = $1 and seq >= 5`,
      'The chain ends at record 4, its head says 6: the end was cut off or added to.',
    ],
    ['a personal part changed', `update record_payload set payload = replace(payload, 'Dana', 'Ian') where practice_id = $1`, 'its personal part was changed'],
    ['a personal part removed', `delete from record_payload where practice_id = $1`, 'its personal part was removed instead of erased'],
    [
      'a personal part erased in silence',
      `update record_payload set payload = null, erased_at = now() where practice_id = $1`,
      'Record 2 lost its personal part without a record of the erasure.',
    ],
    ['the head gone', `delete from record_head where practice_id = $1`, 'The head is missing; the chain ends at record 6.'],
  ])('%s', async (_, sql, expected) => {
    const practice = randomUUID();
    await write(practice, 6);
    if (sql.includes('PRACTICE')) await tamper(sql.replaceAll('PRACTICE', `'${practice}'`), []);
    else await tamper(sql, [practice]);
    const { code, said } = await verify(practice);
    expect(said).toContain(expected);
    expect(code).toBe(1);
  });

  const cutWithHead = async (practice: string) => {
    await tamper(`delete from record where practice_id = $1 and seq > 4`, [practice]);
    await tamper(`update record_head h set seq = 4, hash = r.hash from record r where r.practice_id = $1 and h.practice_id = $1 and r.seq = 4`, [practice]);
  };

  it('the end cut off together with the head, by the anchor', async () => {
    const practice = randomUUID();
    await write(practice, 6);
    await anchor(practice);
    await cutWithHead(practice);
    expect(await verify(practice)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Record 6 is gone that was there when it was anchored on 2026-11-26.'),
    });
  });

  it('the end cut off together with head and anchors, by the log', async () => {
    const practice = randomUUID();
    await write(practice, 6);
    const { rows } = await database.sql.query<{ hash: string }>(`select hash from record_head where practice_id = $1`, [practice]);
    await cutWithHead(practice);
    expect(await verify(practice)).toMatchObject({ code: 0 });
    const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    try {
      const line = JSON.stringify({ level: 30, msg: 'record anchor', practiceId: practice, seq: 6, hash: rows[0]?.hash, on: '2026-11-26' });
      writeFileSync(join(folder, 'log'), `{"msg":"other"}\n${line}\n`);
      expect(await verify(practice, ['--anchors', join(folder, 'log')])).toMatchObject({ code: 1, said: expect.stringContaining('Record 6 is gone') });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('says in one sentence when it cannot check', async () => {
  const answer = await new Promise<{ code: number; said: string }>((resolve) =>
    execFile(process.execPath, [tool, '--url', 'postgres://nobody@127.0.0.1:1/none'], { env: {} }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), said: `${out}${err}` }),
    ),
  );
  expect(answer).toEqual({ code: 2, said: expect.stringMatching(/^The records could not be checked: .+\n$/) });
});
