import { SetClock } from '@cairn/kernel';
import { ArrangedPractice, testDatabase, type TestDatabase } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { databaseSource } from './data-source.js';
import { Db } from './db.js';
import { KeptTexts, textUnlessKnown } from './kept-texts.js';
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

const NAMES = textUnlessKnown(`select json_agg(name order by name) from engagement where practice_id = $1 having count(*) > 0`, '$2');

/** Reads the names of a practice's engagements, and counts how often they were taken apart. */
function names(characters = 10_000) {
  const kept = new KeptTexts<readonly string[]>(characters);
  const made: string[] = [];
  const read = (scope: Scope, isStill: () => boolean = () => true) =>
    kept.read(db, scope, {
      ...{ key: scope.practiceId, statement: NAMES, params: [], isStill },
      make: (text) => {
        made.push(text);
        return JSON.parse(text) as readonly string[];
      },
    });
  return { read, made };
}

async function arrange(name = 'Łódź „Zdrowie“ 健康 🙂') {
  const practice = await ArrangedPractice.create(database.sql, () => clock.now());
  const engagement = await practice.engagement({ name });
  const rename = (to: string) => database.sql.query(`update engagement set name = $2 where id = $1`, [engagement.id, to]);
  return { scope: systemScope(practice.id), rename };
}

describe('a text that is kept', () => {
  it('is not taken apart again as long as it is the same', async () => {
    const [{ scope }, { read, made }] = [await arrange(), names()];
    const first = await read(scope);
    expect(first).toEqual(['Łódź „Zdrowie“ 健康 🙂']);
    expect(await read(scope)).toBe(first);
    expect(made).toHaveLength(1);
  });

  it('is not sent again', async () => {
    const [{ scope }, { read }] = [await arrange(), names()];
    const sent: string[] = [];
    const ask = db.readRow.bind(db);
    db.readRow = (async (...args: Parameters<typeof ask>) => {
      const row = await ask<{ words: string }>(...args);
      sent.push(row?.words ?? '');
      return row;
    }) as typeof db.readRow;
    await read(scope);
    await read(scope);
    db.readRow = ask;
    expect([sent[0]?.startsWith('['), sent[1]?.length]).toEqual([true, 44]);
  });

  it('gives way to another at once, and comes back by being sent anew', async () => {
    const [{ scope, rename }, { read, made }] = [await arrange('Before'), names()];
    for (const name of ['Before', 'After', 'Before']) {
      await rename(name);
      expect(await read(scope)).toEqual([name]);
    }
    expect(made).toHaveLength(3);
  });

  it('is taken apart again where what was made of it holds no more', async () => {
    const [{ scope }, { read, made }] = [await arrange(), names()];
    await read(scope);
    await read(scope, () => false);
    expect(made).toHaveLength(2);
  });

  it('is nobody else’s, and too long a text is not kept', async () => {
    const [mine, theirs, { read }] = [await arrange('Mine'), await arrange('Theirs'), names()];
    expect([await read(mine.scope), await read(theirs.scope), await read(mine.scope)]).toEqual([['Mine'], ['Theirs'], ['Mine']]);
    const small = names(5);
    await small.read(mine.scope);
    await small.read(mine.scope);
    expect(small.made).toHaveLength(2);
  });

  it('is undefined where the database has none', async () => {
    const practice = await ArrangedPractice.create(database.sql, () => clock.now());
    expect(await names().read(systemScope(practice.id))).toBeUndefined();
  });
});
