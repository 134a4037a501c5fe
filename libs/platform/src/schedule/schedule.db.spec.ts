import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { day, SetClock } from '@cairn/kernel';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { CountIt, makeEffectTable, Remind, specSettings } from '../queue/spec-work.fixture.js';
import { until } from '../queue/until.fixture.js';
import { databaseSource } from '../database/data-source.js';
import { Db } from '../database/db.js';
import { systemScope } from '../database/scope.js';
import { AcrossPractices } from '../queue/across-practices.js';
import { definedEvents } from '../queue/define-event.js';
import { migrateQueue } from '../queue/migrate-queue.js';
import { WorkForce } from '../queue/work-force.js';
import { DueSchedules } from './due-schedules.js';
import { type Plan, schedule, unschedule } from './schedule.js';

Logger.overrideLogger(false);
const clock = new SetClock(new Date('2026-11-26T10:00:00Z'));
let database: TestDatabase;
let source: DataSource;
let db: Db;
let across: AcrossPractices;

beforeAll(async () => {
  database = await testDatabase();
  source = databaseSource({ url: database.url, pool: 6 }).source;
  await source.initialize();
  db = new Db(source, clock);
  across = new AcrossPractices(database.url);
});
beforeEach(() => clock.set('2026-11-26T10:00:00Z'));
afterAll(async () => {
  await across.close();
  await source.destroy();
  await database.close();
});

const plan = (over: Partial<Plan> = {}): Plan => ({
  kind: 'spec.reminder',
  subjectId: randomUUID(),
  rule: { days: 'once', on: day('2026-11-27') },
  time: '09:00',
  zone: 'Europe/Berlin',
  ...over,
});
const put = (practice: string, wanted: Plan) => db.tx(systemScope(practice), (tx) => schedule(tx, wanted));
const takeBack = (practice: string, { kind, subjectId }: Plan) => db.tx(systemScope(practice), (tx) => unschedule(tx, kind, subjectId));
const sweepAt = async (moment: string) => {
  clock.set(moment);
  return new DueSchedules(across, clock).sweep();
};
const told = async (practice: string) =>
  (
    await database.sql.query<{ on: string }>(`select data->>'on' as on from outbox where practice_id = $1 and name = 'platform.occurrence-due' order by seq`, [
      practice,
    ])
  ).rows.map((row) => row.on);

it('tells of a single occurrence when its wall clock strikes, and once', async () => {
  const practice = randomUUID();
  expect(await put(practice, plan())).toEqual({ on: '2026-11-27', at: '2026-11-27T08:00:00.000Z' });
  await sweepAt('2026-11-27T07:59:59Z');
  expect(await told(practice)).toEqual([]);
  await sweepAt('2026-11-27T08:00:00Z');
  await sweepAt('2026-11-28T08:00:00Z');
  expect(await told(practice)).toEqual(['2026-11-27']);
});

it('writes what the event promises', async () => {
  const practice = randomUUID();
  const wanted = plan();
  await put(practice, wanted);
  await sweepAt('2026-11-27T08:00:00Z');
  const { rows } = await database.sql.query(`select o.data, s.id from outbox o join schedule s using (practice_id) where practice_id = $1`, [practice]);
  expect(rows[0].data).toEqual({ scheduleId: rows[0].id, kind: 'spec.reminder', subjectId: wanted.subjectId, on: '2026-11-27' });
});

it('tells of it once when five sweep at the same moment', async () => {
  const practice = randomUUID();
  for (let i = 0; i < 20; i++) await put(practice, plan());
  clock.set('2026-11-27T08:00:00Z');
  await Promise.all(Array.from({ length: 5 }, () => new DueSchedules(across, clock).sweep()));
  expect(await told(practice)).toHaveLength(20);
});

it('goes on with a series over a change of clocks, and catches up with the latest day nobody worked', async () => {
  const practice = randomUUID();
  clock.set('2027-03-26T10:00:00Z');
  await put(practice, plan({ rule: { days: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] } }));
  for (const moment of [
    '2027-03-27T08:00:00Z',
    '2027-03-28T06:59:00Z',
    '2027-03-28T07:00:00Z',
    '2027-04-02T12:00:00Z',
    '2027-04-03T06:59:00Z',
    '2027-04-03T07:00:00Z',
  ])
    await sweepAt(moment);
  expect(await told(practice)).toEqual(['2027-03-27', '2027-03-28', '2027-04-02', '2027-04-03']);
});

it('tells of every missed day where each counts', async () => {
  const practice = randomUUID();
  await put(practice, plan({ rule: { days: 'workingDays', every: 3 }, missed: 'EVERY' }));
  await sweepAt('2026-12-08T12:00:00Z');
  expect(await told(practice)).toEqual(['2026-12-01', '2026-12-04']);
});

it('is replaced by another plan for the same subject, and not by the same plan again', async () => {
  const practice = randomUUID();
  const first = plan();
  await put(practice, first);
  await put(practice, { ...first, rule: { days: 'once', on: day('2026-11-30') } });
  await sweepAt('2026-11-27T08:00:00Z');
  expect(await told(practice)).toEqual([]);
  await sweepAt('2026-11-30T08:00:00Z');
  await put(practice, { ...first, rule: { days: 'once', on: day('2026-11-30') } });
  await sweepAt('2026-12-01T08:00:00Z');
  expect(await told(practice)).toEqual(['2026-11-30']);
  // A new time on a day that was told already is a new plan.
  await put(practice, { ...first, rule: { days: 'once', on: day('2026-11-30') }, time: '10:00' });
  await sweepAt('2026-12-01T09:00:00Z');
  expect(await told(practice)).toEqual(['2026-11-30', '2026-11-30']);
});

it('is taken back', async () => {
  const [practice, other] = [randomUUID(), randomUUID()];
  const wanted = plan();
  await put(practice, wanted);
  expect(await takeBack(other, wanted)).toBe(false);
  expect(await takeBack(practice, wanted)).toBe(true);
  expect(await takeBack(practice, wanted)).toBe(false);
  await sweepAt('2026-11-27T08:00:00Z');
  expect(await told(practice)).toEqual([]);
});

it('goes with the transaction that planned it', async () => {
  const practice = randomUUID();
  await db.tx(systemScope(practice), async (tx) => {
    await schedule(tx, plan());
    return { ok: false };
  });
  await sweepAt('2026-11-27T08:00:00Z');
  expect(await told(practice)).toEqual([]);
});

it('computes its moment again when the zone database has changed', async () => {
  const practice = randomUUID();
  await put(practice, plan());
  await database.sql.query(`update schedule set zone_rules = '1999a', next_at = '2026-11-27T06:00:00Z' where practice_id = $1`, [practice]);
  await sweepAt('2026-11-27T07:00:00Z');
  expect(await told(practice)).toEqual([]);
  const { rows } = await database.sql.query(`select instant_text(next_at) as at, zone_rules <> '1999a' as renewed from schedule where practice_id = $1`, [
    practice,
  ]);
  expect(rows).toEqual([{ at: '2026-11-27T08:00:00.000Z', renewed: true }]);
});

it('refuses a plan that makes no sense', async () => {
  await expect(put(randomUUID(), plan({ zone: 'Mars/Base' }))).rejects.toThrow('Not a time zone: Mars/Base');
});

it('starts the job of its kind', async () => {
  await migrateQueue({ ownerUrl: (database.sql.options as { connectionString: string }).connectionString, appRole: database.appRole });
  await makeEffectTable(database.sql, database.appRole);
  const practice = randomUUID();
  const wanted = plan();
  await put(practice, wanted);
  await put(practice, plan({ kind: 'spec.other' }));
  clock.set('2026-11-27T08:00:00Z');
  const forces = [1, 2].map(() => new WorkForce(specSettings(database.url, undefined), across, clock, [new CountIt(db), new Remind(db)], definedEvents.names));
  try {
    await Promise.all(forces.map((force) => force.start()));
    const effects = async () => (await database.sql.query(`select subject_id, words from spec_effect where practice_id = $1`, [practice])).rows;
    await until(async () => (await effects()).length > 0);
    expect(await effects()).toEqual([{ subject_id: wanted.subjectId, words: '2026-11-27' }]);
  } finally {
    await Promise.all(forces.map((force) => force.stop()));
  }
});
