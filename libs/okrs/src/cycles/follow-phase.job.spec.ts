import { phaseMoved } from '@cairn/engagements';
import { systemScope } from '@cairn/platform';
import type { TestApi } from '@cairn/testing';
import { agreePlan, arrangeOkrs, draftingCycle, key, startOkrs } from '../okrs.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

async function arrangePlanned(status: string) {
  const place = await arrangeOkrs(api);
  await agreePlan(api, place);
  const { cycleId } = await draftingCycle(api, place, status);
  const phaseId = key();
  const { engagement, practice } = place;
  await api.sql.query(
    `insert into phase (practice_id, id, client_id, engagement_id, kind, ordinal, cycle_number, starts_on, ends_on) values ($1, $2, $3, $4, 'CYCLE', 1, 1, '2027-01-04', '2027-05-03')`,
    [practice.id, phaseId, engagement.clientId, engagement.id],
  );
  await api.sql.query(`update cycle set phase_id = $2, drafting_from = '2026-12-07' where id = $1`, [cycleId, phaseId]);
  const moves = { engagementId: engagement.id, clientId: engagement.clientId, phaseId };
  const move = async (moved: { phaseId: string; startsBy: number; endsBy: number }[]) => {
    await api.db.tx(systemScope(practice.id), (tx) => tx.emit(phaseMoved({ ...moves, moved })));
    return api.runWork();
  };
  const days = async () =>
    (
      await api.sql.query<{ days: string; version: number }>(
        `select concat_ws(' ', drafting_from, starts_on, ends_on, status) as days, version from cycle where id = $1`,
        [cycleId],
      )
    ).rows[0];
  return { place, cycleId, phaseId, move, days };
}

it('moves a planned cycle with its phase, and the day on which its drafting opens', async () => {
  const { phaseId, move, days } = await arrangePlanned('PLANNED');
  await move([{ phaseId, startsBy: 7, endsBy: 7 }]);
  expect(await days()).toEqual({ days: '2026-12-14 2027-01-11 2027-05-10 PLANNED', version: 2 });
  api.clock.set('2026-12-13T12:00:00.000Z');
  await api.runWork();
  expect((await days())?.days).toContain('PLANNED');
  api.clock.set('2026-12-14T12:00:00.000Z');
  await api.runWork();
  expect((await days())?.days).toBe('2026-12-14 2027-01-11 2027-05-10 DRAFTING');
});

it('leaves a cycle that has begun, and does nothing for a move that says no days', async () => {
  const begun = await arrangePlanned('DRAFTING');
  await begun.move([{ phaseId: begun.phaseId, startsBy: 7, endsBy: 7 }]);
  expect(await begun.days()).toEqual({ days: '2026-12-07 2027-01-04 2027-05-03 DRAFTING', version: 1 });
  const planned = await arrangePlanned('PLANNED');
  expect(await planned.move([])).toContain('okrs.follow-phase');
  expect((await planned.days())?.version).toBe(1);
});
