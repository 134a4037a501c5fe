import { randomUUID } from 'node:crypto';
import { AppError, ok, refusal, SetClock } from '@cairn/kernel';
import { ArrangedPractice, testDatabase, type TestDatabase, type TestEngagement } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { databaseSource } from './data-source.js';
import { Db } from './db.js';
import { PreparedStatements } from './prepared-statements.js';
import { systemScope, type Scope } from './scope.js';

const clock = new SetClock(new Date('2026-11-26T10:00:00Z'));
let database: TestDatabase;
let source: DataSource;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  source = databaseSource({ url: database.url, pool: 10 }).source;
  await source.initialize();
  db = new Db(source, clock);
});
afterAll(async () => {
  await source.destroy();
  await database.close();
});

const practice = () => ArrangedPractice.create(database.sql, () => clock.now());
const engagementNames = (scope: Scope) => db.tx(scope, (tx) => tx.rows<{ name: string }>(`select name from engagement where practice_id = $1 order by name`));
const limitedTo = (engagement: TestEngagement): Scope => ({
  practiceId: engagement.practiceId,
  clientIds: [engagement.clientId],
  actor: { kind: 'system', name: 'spec' },
});

describe('isolation', () => {
  it('shows a practice its own rows and nobody else’s', async () => {
    const [mine, theirs] = [await practice(), await practice()];
    await mine.engagement({ name: 'Mine' });
    await theirs.engagement({ name: 'Theirs' });
    expect(await engagementNames(systemScope(mine.id))).toEqual([{ name: 'Mine' }]);
  });

  it('hides other practices even from a statement that names them', async () => {
    const [mine, theirs] = [await practice(), await practice()];
    await theirs.engagement();
    const seen = await db.tx(systemScope(mine.id), (tx) => tx.rows(`select id from engagement where practice_id in ($1, $2)`, [theirs.id]));
    expect(seen).toEqual([]);
  });

  it('shows a scope of one client nothing of its sibling', async () => {
    const mine = await practice();
    const [own] = [await mine.engagement({ name: 'Own' }), await mine.engagement({ name: 'Sibling' })];
    expect(await engagementNames(limitedTo(own))).toEqual([{ name: 'Own' }]);
    expect(await engagementNames({ ...limitedTo(own), clientIds: [] })).toEqual([]);
  });

  it('refuses to write into a sibling client', async () => {
    const mine = await practice();
    const [own, sibling] = [await mine.engagement(), await mine.engagement()];
    const intrude = db.tx(limitedTo(own), (tx) =>
      tx.rows(`insert into discovery (practice_id, id, client_id, engagement_id, updated_at) values ($1, $2, $3, $4, now())`, [
        randomUUID(),
        sibling.clientId,
        sibling.id,
      ]),
    );
    await expect(intrude).rejects.toThrow('row-level security');
  });

  it('shows people of a client only where that client may be seen', async () => {
    const mine = await practice();
    const [own, sibling] = [await mine.engagement(), await mine.engagement()];
    await mine.coach('The coach');
    await mine.clientPerson(own, ['CLIENT_LEAD'], 'Own lead');
    await mine.clientPerson(sibling, ['CLIENT_LEAD'], 'Sibling lead');
    const names = await db.tx(limitedTo(own), (tx) => tx.rows<{ name: string }>(`select name from person where practice_id = $1 order by name`));
    expect(names.map((row) => row.name)).toEqual(['Own lead', 'The coach']);
  });

  it('leaves nothing of a scope on the connection', async () => {
    const mine = await practice();
    await mine.engagement();
    await engagementNames(systemScope(mine.id));
    const bare = (await source.query(`select count(*) as n from engagement`)) as { n: number }[];
    expect(bare).toEqual([{ n: 0 }]);
  });

  it('takes no statement that forgets its practice', async () => {
    await expect(db.tx(systemScope(randomUUID()), (tx) => tx.rows(`select 1`))).rejects.toThrow('must name its practice');
  });
});

describe('a transaction', () => {
  const rename = (id: string, name: string, after: () => unknown = () => undefined) =>
    db.tx(systemScope(id), async (tx) => {
      await tx.rows(`update practice set name = $2 where practice_id = $1`, [name]);
      return after();
    });
  const nameOf = async (id: string) => (await database.sql.query<{ name: string }>(`select name from practice where practice_id = $1`, [id])).rows[0]?.name;

  it('rolls back a refusal, and keeps what was allowed', async () => {
    const mine = await practice();
    await rename(mine.id, 'Refused', () => refusal('NAME_TAKEN', 'Taken', 'name'));
    expect(await nameOf(mine.id)).not.toBe('Refused');
    await rename(mine.id, 'Kept', () => ok(1));
    expect(await nameOf(mine.id)).toBe('Kept');
  });

  it('rolls back a fault and hands it on', async () => {
    const mine = await practice();
    await expect(rename(mine.id, 'Faulty', () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
    expect(await nameOf(mine.id)).not.toBe('Faulty');
  });

  it('writes nothing when it only reads', async () => {
    const mine = await practice();
    await expect(db.read(systemScope(mine.id), (tx) => tx.rows(`update practice set name = 'x' where practice_id = $1`))).rejects.toThrow('read-only');
  });

  it('tries a lost race again, once', async () => {
    let attempts = 0;
    const raced = Object.assign(new Error('could not serialize'), { code: '40001' });
    const value = await db.tx(systemScope(randomUUID()), () => (++attempts === 1 ? Promise.reject(raced) : Promise.resolve('done')));
    expect([value, attempts]).toEqual(['done', 2]);
    await expect(db.tx(systemScope(randomUUID()), () => Promise.reject(raced))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('names a clash of unique values a conflict, without the words of the database', async () => {
    const mine = await practice();
    const engagement = await mine.engagement();
    const clash = db.tx(systemScope(mine.id), async (tx) => {
      for (let i = 0; i < 2; i++)
        await tx.rows(`insert into team (practice_id, id, client_id, engagement_id, name, kind, created_at) values ($1, $2, $3, $4, 'Sales', 'TEAM', now())`, [
          randomUUID(),
          engagement.clientId,
          engagement.id,
        ]);
    });
    const error = await clash.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'CONFLICT', message: expect.not.stringContaining('team_name_once') });
  });
});

describe.each([
  ['prepared and together', true],
  ['one after the other, behind a pooler', false],
])('statements sent %s', (_, prepared) => {
  let own: DataSource;
  let door: Db;
  beforeAll(async () => {
    own = databaseSource({ url: database.url, pool: 1, prepared }).source;
    await own.initialize();
    door = new Db(own, clock, prepared ? new PreparedStatements() : undefined);
  });
  afterAll(() => own.destroy());

  const preparedTexts = async () => (await own.query<{ statement: string }[]>(`select statement from pg_prepared_statements`)).map((row) => row.statement);

  it('reads one row closed to its scope, and can write nothing by it', async () => {
    const [mine, theirs] = [await practice(), await practice()];
    const read = (id: string, text = `select practice_id as id from practice where practice_id = $1 or true`) =>
      door.readRow<{ id: string }>(systemScope(id), text);
    expect([await read(mine.id), await read(theirs.id)]).toEqual([{ id: mine.id }, { id: theirs.id }]);
    await expect(read(mine.id, `update practice set name = 'x' where practice_id = $1`)).rejects.toThrow('read-only');
    await expect(read(mine.id, `select 1 / 0 as id from practice where practice_id = $1`)).rejects.toThrow('division by zero');
    expect(await read(theirs.id)).toEqual({ id: theirs.id });
  });

  it('keeps what comes often prepared, if it may', async () => {
    const { id } = await practice();
    const text = `select name as often from practice where practice_id = $1`;
    for (let times = 0; times < 7; times += 1) await door.readRow(systemScope(id), text);
    expect((await preparedTexts()).includes(text)).toBe(prepared);
  });

  it('works on after a statement that failed while it was being prepared', async () => {
    const { id } = await practice();
    const broken = `select name from practice where practice_id = $1 and nonsense`;
    for (let times = 0; times < 7; times += 1) await expect(door.tx(systemScope(id), (tx) => tx.rows(broken))).rejects.toThrow('nonsense');
    expect(await door.tx(systemScope(id), (tx) => tx.rows(`select 1 as one from practice where practice_id = $1`))).toEqual([{ one: 1 }]);
  });

  it('does nothing of a work that fails before its first statement', async () => {
    const { id } = await practice();
    await expect(door.tx(systemScope(id), () => Promise.reject(new Error('at once')))).rejects.toThrow('at once');
    expect(await door.tx(systemScope(id), (tx) => tx.rows(`select app_practice() as id from practice where practice_id = $1`))).toEqual([{ id }]);
  });

  it('calls a door outside of all practices', async () => {
    expect(await door.throughDoor('viewer_by_session', [Buffer.alloc(32), clock.now()])).toBeNull();
    await expect(door.throughDoor('no_such_door', [])).rejects.toThrow('no_such_door');
  });
});

describe('an idempotent change', () => {
  const request = (over: Partial<{ key: string; input: unknown }> = {}) => ({ key: 'key-12345678', operation: 'rename', input: { name: 'A' }, ...over });
  const count = (calls: { n: number }) => async () => {
    calls.n += 1;
    return ok({ id: `call ${calls.n}` });
  };

  it('happens once and gives the same answer again', async () => {
    const scope = systemScope((await practice()).id);
    const calls = { n: 0 };
    const first = await db.mutate(scope, request(), count(calls));
    expect(await db.mutate(scope, request(), count(calls))).toEqual(first);
    expect(calls.n).toBe(1);
  });

  it('refuses the same key with other content', async () => {
    const scope = systemScope((await practice()).id);
    await db.mutate(scope, request(), count({ n: 0 }));
    expect(await db.mutate(scope, request({ input: { name: 'B' } }), count({ n: 0 }))).toMatchObject({ ok: false, error: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('happens once when eight arrive together', async () => {
    const scope = systemScope((await practice()).id);
    const calls = { n: 0 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => db.mutate(scope, request(), count(calls))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(ok({ id: 'call 1' }))]));
    expect(calls.n).toBe(1);
  });

  it('keeps nothing of a refusal, so that the same key works once the cause is mended', async () => {
    const scope = systemScope((await practice()).id);
    expect((await db.mutate(scope, request(), async () => refusal('NOT_YET', 'Not yet'))).ok).toBe(false);
    expect(await db.mutate(scope, request(), count({ n: 0 }))).toEqual(ok({ id: 'call 1' }));
  });

  it('keeps keys of different people apart', async () => {
    const { id } = await practice();
    const as = (personId: string): Scope => ({ practiceId: id, clientIds: '*', actor: { kind: 'person', personId, name: 'x' } });
    const calls = { n: 0 };
    await db.mutate(as(randomUUID()), request(), count(calls));
    await db.mutate(as(randomUUID()), request(), count(calls));
    expect(calls.n).toBe(2);
  });
});
