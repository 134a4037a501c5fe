import type { Day } from '@cairn/kernel';
import { systemScope } from '@cairn/platform';
import { cycleCompleted } from '@cairn/engagements';
import { planInForceFrom } from '@cairn/deployment';
import type { TestApi } from '@cairn/testing';
import { randomUUID } from 'node:crypto';
import { agreePlan, arrangeGate, put, recompute, seat, startTraining, trained, workshop, type GatePlace } from '../gate.fixture.js';
import { noteDrafting } from '../gate/note-drafting.js';
import { clearances, isCleared } from './cleared.js';
import { recomputeClearance } from './recompute-clearance.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());

const changesOf = async (place: GatePlace, personId: string) =>
  (
    await api.sql.query<{ line: string }>(
      `select cause_kind || ': ' || from_state || ' > ' || to_state || ': ' || words as line from clearance_change where engagement_id = $1 and person_id = $2 order by at, from_state desc`,
      [place.engagement.id, personId],
    )
  ).rows.map((row) => row.line);
const cleared = (place: GatePlace, ids: string[]) =>
  api.db.read(systemScope(place.practice.id), async (tx) => [...(await isCleared(tx, place.engagement.id, ids))]);
const waitsOf = async (place: GatePlace, personId: string) =>
  (await api.sql.query(`select told_at is null as waiting from gate_wait where engagement_id = $1 and person_id = $2`, [place.engagement.id, personId])).rows;
const draftingNow = { plannedOn: '2026-11-20' as Day, openedOn: '2026-11-20' as Day, doneOn: null, endsOn: '2027-03-20' as Day };
const attended = 'attended 120 of 120 minutes of “OKRs basics” on Friday 20 November 2026';

it('clears who attended at once, with the cause on record, and nobody else', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  await trained(api, place, [place.ana]);
  await recompute(api, place, [place.ben]);
  expect(await cleared(place, [place.ana.id, place.ben.id])).toEqual([place.ana.id]);
  expect(await changesOf(place, place.ana.id)).toEqual([`ATTENDANCE_RECORDED: NONE > CLEARED: Cleared: ${attended}`]);
  expect(await changesOf(place, place.ben.id)).toEqual([]);
  const events = await api.sql.query(`select data from outbox where practice_id = $1 and name = 'training.clearance-changed'`, [place.practice.id]);
  expect(events.rows).toMatchObject([{ data: { personIds: [place.ana.id] } }]);
});

it('takes a clearance back when the attendance is corrected, and gives it for an accepted make-up', async () => {
  const place = await arrangeGate(api);
  const held = await trained(api, place, [place.ana]);
  await api.sql.query(`update workshop_seat set minutes_attended = 30 where workshop_id = $1`, [held]);
  await recompute(api, place, [place.ana]);
  expect(await cleared(place, [place.ana.id])).toEqual([]);
  await put(api, 'make_up', {
    ...{ practice_id: place.practice.id, client_id: place.engagement.clientId, engagement_id: place.engagement.id, workshop_id: held, person_id: place.ana.id },
    ...{
      state: 'ACCEPTED',
      recording_seen_at: '2026-11-24T08:00:00Z',
      exercise: 'My objective.',
      handed_in_at: '2026-11-24T08:00:00Z',
      decided_at: '2026-11-24T23:30:00Z',
    },
  });
  await recompute(api, place, [place.ana], { kind: 'MAKE_UP_DECIDED', workshopId: held });
  expect(await cleared(place, [place.ana.id])).toEqual([place.ana.id]);
  expect(await changesOf(place, place.ana.id)).toEqual([
    `ATTENDANCE_RECORDED: NONE > CLEARED: Cleared: ${attended}`,
    'MAKE_UP_DECIDED: NONE > CLEARED: Cleared: made up for “OKRs basics”, accepted on Wednesday 25 November 2026',
    'ATTENDANCE_RECORDED: CLEARED > NONE: Not cleared any more, because attendance was recorded: attended 30 of 120 minutes of “OKRs basics” on Friday 20 November 2026; 80 % are needed',
  ]);
});

it('asks for the quiz where the workshop has one', async () => {
  const place = await arrangeGate(api);
  const quiz = await put(api, 'quiz', { practice_id: place.practice.id, title: 'Basics', questions: '[]', updated_at: '2026-11-01T00:00:00Z' });
  const held = await workshop(api, place, '2026-11-20', { status: 'HELD', held_at: '2026-11-20T11:00:00Z', quiz_id: quiz });
  await seat(api, place, held, place.ana, { minutes_attended: 100 });
  await recompute(api, place, [place.ana]);
  expect(await cleared(place, [place.ana.id])).toEqual([]);
  const attempt = (number: number, passed: boolean) =>
    put(api, 'quiz_attempt', {
      ...{
        practice_id: place.practice.id,
        client_id: place.engagement.clientId,
        engagement_id: place.engagement.id,
        workshop_id: held,
        person_id: place.ana.id,
      },
      ...{
        quiz_id: quiz,
        number,
        questions: '[]',
        pass_percent: 70,
        score_percent: passed ? 80 : 40,
        passed,
        started_at: '2026-11-21T09:00:00Z',
        handed_in_at: '2026-11-21T09:10:00Z',
      },
    });
  await attempt(1, false);
  await recompute(api, place, [place.ana], { kind: 'QUIZ_ANSWERED', workshopId: held });
  expect(await cleared(place, [place.ana.id])).toEqual([]);
  await attempt(2, true);
  await recompute(api, place, [place.ana], { kind: 'QUIZ_ANSWERED', workshopId: held });
  expect(await cleared(place, [place.ana.id])).toEqual([place.ana.id]);
});

it('ends the moment a plan changes what was learned, also before anybody wrote it down, and a briefing mends it', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  await trained(api, place, [place.ana]);
  await api.db.tx(systemScope(place.practice.id), (tx) =>
    noteDrafting(tx, { engagementId: place.engagement.id, clientId: place.engagement.clientId, number: 1, ...draftingNow }),
  );
  await agreePlan(api, place, { number: 2, from: '2026-11-26T08:00:00Z', since: { cycle: 2 } });
  expect(await cleared(place, [place.ana.id])).toEqual([place.ana.id]);
  await agreePlan(api, place, { number: 3, from: '2026-11-26T09:00:00Z', since: { cycle: 2, levels: 3 } });
  expect(await cleared(place, [place.ana.id])).toEqual([]);
  const { engagement } = place;
  await api.db.tx(systemScope(place.practice.id), (tx) =>
    tx.emit(planInForceFrom({ changeSetId: randomUUID(), engagementId: engagement.id, clientId: engagement.clientId, number: 3 })),
  );
  await api.runWork();
  expect(await waitsOf(place, place.ana.id)).toEqual([{ waiting: true }]);
  const briefing = await workshop(api, place, '2026-11-26', {
    type: 'REFRESHER',
    title: 'What is new',
    briefs_plan_number: 3,
    status: 'HELD',
    held_at: '2026-11-26T10:00:00Z',
  });
  await seat(api, place, briefing, place.ana, { minutes_attended: 120 });
  await recompute(api, place, [place.ana]);
  expect(await cleared(place, [place.ana.id])).toEqual([place.ana.id]);
  expect((await changesOf(place, place.ana.id)).sort()).toEqual([
    `ATTENDANCE_RECORDED: LAPSED > CLEARED: Cleared again: ${attended}, and was briefed on Plan 3`,
    `ATTENDANCE_RECORDED: NONE > CLEARED: Cleared: ${attended}`,
    'PLAN_IN_FORCE: CLEARED > LAPSED: Lapsed: Plan 3 changed “Levels”, so a short briefing on it is due',
  ]);
});

it('ends with the second complete cycle', async () => {
  const place = await arrangeGate(api);
  await trained(api, place, [place.ana]);
  const complete = async (on: string) => {
    await api.sql.query(`update engagement set complete_cycles = complete_cycles + 1 where id = $1`, [place.engagement.id]);
    await put(api, 'phase', {
      ...{
        practice_id: place.practice.id,
        client_id: place.engagement.clientId,
        engagement_id: place.engagement.id,
        kind: 'CYCLE',
        ordinal: Number(on.slice(5, 7)) + 10,
      },
      ...{ cycle_number: 9, starts_on: on, ends_on: on, completed_on: on },
    });
    const { id: engagementId, clientId } = place.engagement;
    await api.db.tx(systemScope(place.practice.id), (tx) => tx.emit(cycleCompleted({ engagementId, clientId, cycleNumber: 9 })));
  };
  await complete('2027-04-01');
  await api.runWork();
  expect(await cleared(place, [place.ana.id])).toEqual([place.ana.id]);
  await complete('2027-08-01');
  expect(await cleared(place, [place.ana.id])).toEqual([]);
  await api.runWork();
  expect(await changesOf(place, place.ana.id)).toContain(
    'CYCLE_COMPLETED: CLEARED > LAPSED: Lapsed: 2 cycles are complete since then, so a workshop or a refresher is due',
  );
});

it('sees what another cause wrote at the same time', async () => {
  const place = await arrangeGate(api);
  const one = await workshop(api, place, '2026-11-19', { status: 'HELD', held_at: '2026-11-19T11:00:00Z' });
  const other = await workshop(api, place, '2026-11-20', { status: 'HELD', held_at: '2026-11-20T11:00:00Z', title: 'OKRs basics again' });
  for (const at of [one, other]) await seat(api, place, at, place.ana);
  const record = (workshopId: string, minutes: number) =>
    api.db.tx(systemScope(place.practice.id), async (tx) => {
      await tx.rows(`update workshop_seat set minutes_attended = $3, attendance_at = $4 where practice_id = $1 and workshop_id = $2`, [
        workshopId,
        minutes,
        tx.now(),
      ]);
      const { id: engagementId, clientId } = place.engagement;
      await recomputeClearance(tx, { engagementId, clientId, personIds: [place.ana.id], cause: { kind: 'ATTENDANCE_RECORDED', workshopId } });
    });
  await Promise.all([record(one, 10), record(other, 120)]);
  expect(await cleared(place, [place.ana.id])).toEqual([place.ana.id]);
  const known = await api.db.read(systemScope(place.practice.id), (tx) => clearances(tx, place.engagement.id));
  expect(known).toMatchObject([{ personId: place.ana.id, state: 'CLEARED' }]);
});

it('waits for a cause that is being written, and decides on what that one wrote', async () => {
  const place = await arrangeGate(api);
  const first = await trained(api, place, [place.ana]);
  const second = await workshop(api, place, '2026-11-24', { status: 'HELD', held_at: '2026-11-24T11:00:00Z', title: 'Second date' });
  await seat(api, place, second, place.ana);
  const record = (workshopId: string, minutes: number, written: () => Promise<void>) =>
    api.db.tx(systemScope(place.practice.id), async (tx) => {
      await tx.rows(`update workshop_seat set minutes_attended = $3, attendance_at = $4 where practice_id = $1 and workshop_id = $2`, [
        workshopId,
        minutes,
        tx.now(),
      ]);
      const { id: engagementId, clientId } = place.engagement;
      await recomputeClearance(tx, { engagementId, clientId, personIds: [place.ana.id], cause: { kind: 'ATTENDANCE_RECORDED', workshopId } });
      await written();
    });
  let commit = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  let wrote = (): void => undefined;
  const hasWritten = new Promise<void>((resolve) => (wrote = resolve));
  // She was at the second date as well; that is computed, but not committed yet …
  const booked = record(second, 120, () => (wrote(), mayCommit));
  await hasWritten;
  // … when the first one is put right: she had left early.
  let isDone = false;
  const corrected = record(first, 10, async () => undefined).finally(() => (isDone = true));
  const isWaiting = async (): Promise<boolean> =>
    (await api.sql.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount === 1;
  while (!isDone && !(await isWaiting())) await new Promise((resolve) => setImmediate(resolve));
  commit();
  await Promise.all([booked, corrected]);
  expect(await cleared(place, [place.ana.id])).toEqual([place.ana.id]);
});

it('lets nobody rewrite why somebody was cleared', async () => {
  const place = await arrangeGate(api);
  await trained(api, place, [place.ana]);
  const rewrite = (statement: string) => api.db.tx(systemScope(place.practice.id), (tx) => tx.rows(statement));
  await expect(rewrite(`update clearance_change set words = 'x' where practice_id = $1`)).rejects.toThrow(/permission denied/);
  await expect(rewrite(`delete from clearance_change where practice_id = $1`)).rejects.toThrow(/permission denied/);
});
