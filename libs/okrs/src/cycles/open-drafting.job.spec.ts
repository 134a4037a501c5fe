import { day } from '@cairn/kernel';
import { systemScope } from '@cairn/platform';
import { cycleStarted } from '../okrs.events.js';
import type { TestApi } from '@cairn/testing';
import { agreePlan, arrangeOkrs, clear, key, startOkrs, type Place } from '../okrs.fixture.js';
import { openingDay } from './plan-opening.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const PLAN = `mutation ($input: PlanCycleArgs!) { planCycle(input: $input) { cycle { id version } errors { code } } }`;
const START = `mutation ($input: MoveCycleOnArgs!) { startDrafting(input: $input) { cycle { status } errors { code } } }`;
const days = { startsOn: '2027-01-04', endsOn: '2027-05-03', draftingFrom: '2026-12-07' };
const plan = async (place: Place, more: object = {}): Promise<{ id: string; version: number }> =>
  (await api.as(place.coach)(PLAN, { input: { idempotencyKey: key(), engagementId: place.engagement.id, ...days, ...more } })).data.planCycle.cycle;
const statusOf = async (id: string) => (await api.sql.query<{ status: string }>(`select status from cycle where id = $1`, [id])).rows[0]?.status;
const at = async (moment: string) => {
  api.clock.set(moment);
  await api.runWork();
};
const told = async (place: Place) =>
  (
    await api.sql.query<{ to: string; subject: string; text: string }>(
      `select to_name as to, subject, text from mail where practice_id = $1 and key like 'okrs-drafting-open:%' order by to_name`,
      [place.practice.id],
    )
  ).rows;
const starts = async (place: Place) =>
  (await api.sql.query<{ n: number }>(`select count(*)::int as n from outbox where practice_id = $1 and name = 'okrs.drafting-started'`, [place.practice.id]))
    .rows[0]?.n;

describe('drafting', () => {
  it('opens on its planned day at 08:00 where the client is, once, with one mail to everybody who writes', async () => {
    const place = await arrangeOkrs(api, { timeZone: 'America/St_Johns' });
    await agreePlan(api, place);
    await clear(api, place, [place.lead, place.teamLead]);
    const { id } = await plan(place);
    await at('2026-12-07T11:29:00Z');
    expect(await statusOf(id)).toBe('PLANNED');
    expect(await told(place)).toEqual([]);
    await at('2026-12-07T11:30:00Z');
    for (let again = 0; again < 2; again += 1) await api.runWork();
    expect(await statusOf(id)).toBe('DRAFTING');
    expect(await starts(place)).toBe(1);
    const drafts = await api.sql.query(`select from okr_draft where cycle_id = $1`, [id]);
    expect(drafts.rowCount).toBe(3);
    const mails = await told(place);
    expect(mails.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
      'Ana Silva: Cycle 1 is being drafted: what is left before you write',
      'Dana Ruiz: Drafting is open: Oakfield, cycle 1',
      // Trained herself, but Housing waits for Ana.
      'Lee Park: Cycle 1 is being drafted: what Housing waits for',
      'Nia Cole: Cycle 1 is being drafted: what is left before you write',
    ]);
    expect(mails[1]?.text).toContain(`https://cairn.example/c/${place.engagement.slug}/okrs/draft/${place.organisation}?cycle=1`);
    expect(mails[0]?.text).toMatch(/Writing OKRs opens for you when you are trained[^]*You have no session yet/);
    expect(mails[0]?.text).toContain(`/c/${place.engagement.slug}/my-training`);
    expect(mails[2]?.text).toContain('Ana Silva: no session yet');
    const waits = await api.sql.query(`select from gate_wait where engagement_id = $1`, [place.engagement.id]);
    expect(waits.rowCount).toBe(3);
  });

  it('goes with the day when it moves, and is opened by hand no second time', async () => {
    const place = await arrangeOkrs(api);
    await agreePlan(api, place);
    const { id, version } = await plan(place);
    await plan(place, { cycleId: id, version, draftingFrom: '2026-12-09' });
    await at('2026-12-08T09:00:00Z');
    expect(await statusOf(id)).toBe('PLANNED');
    api.clock.set('2026-12-09T06:00:00Z');
    const opened = await api.as(place.coach)(START, { input: { idempotencyKey: key(), cycleId: id, version: version + 1 } });
    expect(opened.data.startDrafting).toEqual({ cycle: { status: 'DRAFTING' }, errors: [] });
    await at('2026-12-10T09:00:00Z');
    expect(await starts(place)).toBe(1);
    expect(await told(place)).toHaveLength(4);
  });

  it('waits for the end of a pause and is not forgotten', async () => {
    const place = await arrangeOkrs(api);
    await agreePlan(api, place);
    const { id } = await plan(place);
    await api.sql.query(`update engagement set status = 'PAUSED', paused_on = '2026-12-01', paused_reason = 'A reorganisation.' where id = $1`, [
      place.engagement.id,
    ]);
    await at('2026-12-07T09:00:00Z');
    expect(await statusOf(id)).toBe('PLANNED');
    await api.sql.query(`update engagement set status = 'ACTIVE', paused_on = null, paused_reason = null where id = $1`, [place.engagement.id]);
    await at('2026-12-08T09:00:00Z');
    expect(await statusOf(id)).toBe('DRAFTING');
  });

  it('opens as soon as the cycle before has started', async () => {
    const place = await arrangeOkrs(api);
    await agreePlan(api, place);
    const { id } = await plan(place);
    const { id: next } = await plan(place, { startsOn: '2027-05-04', endsOn: '2027-09-03', draftingFrom: '2027-04-05' });
    await at('2026-12-07T09:00:00Z');
    expect(await statusOf(id)).toBe('DRAFTING');
    await at('2027-04-05T09:00:00Z');
    expect(await statusOf(next)).toBe('PLANNED');
    await api.sql.query(`update cycle set status = 'RUNNING' where id = $1`, [id]);
    const of = { engagementId: place.engagement.id, clientId: place.engagement.clientId };
    await api.db.tx(systemScope(place.practice.id), (tx) => tx.emit(cycleStarted({ cycleId: id, number: 1, ...of })));
    await api.runWork();
    expect(await statusOf(next)).toBe('DRAFTING');
  });

  it('opens nothing in a closed engagement, and only reads when the page is read', async () => {
    const place = await arrangeOkrs(api);
    await agreePlan(api, place);
    const { id } = await plan(place);
    api.clock.set('2026-12-07T09:00:00Z');
    await api.as(place.coach)(`query ($client: String!) { okrsPage(client: $client) { cycle { status } } }`, { client: place.engagement.slug });
    expect(await statusOf(id)).toBe('PLANNED');
    await api.sql.query(`update engagement set status = 'CLOSED', closed_on = '2026-12-01' where id = $1`, [place.engagement.id]);
    await api.runWork();
    expect(await statusOf(id)).toBe('PLANNED');
  });
});

it.each([
  ['a day to come', '2026-12-07', '2026-12-07'],
  ['today, before 08:00 there', '2026-11-26', '2026-11-26', '2026-11-26T06:59:00Z'],
  ['today, once it is over', '2026-11-26', '2026-11-27', '2026-11-26T07:00:00Z'],
  ['a day long ago', '2026-11-02', '2026-11-27'],
])('openingDay: %s', (_, planned, on, now = '2026-11-26T11:00:00Z') => expect(openingDay(day(planned), 'Europe/Berlin', new Date(now))).toBe(on));
