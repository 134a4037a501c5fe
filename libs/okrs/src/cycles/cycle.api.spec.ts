import type { TestApi } from '@cairn/testing';
import { agreePlan, arrangeOkrs, codeOf, codes, key, startOkrs, type Place } from '../okrs.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const cycleFields = 'cycle { id number startsOn endsOn draftingFrom status moment note version availableActions { action state { __typename } } }';
const errors = 'errors { code field message gate { code } }';
const input = { startsOn: '2027-01-04', endsOn: '2027-05-03', draftingFrom: '2026-11-26' };
const plan = async (person: { id: string }, place: Place, more: object = {}) =>
  api.as(person)(`mutation ($input: PlanCycleArgs!) { planCycle(input: $input) { ${cycleFields} ${errors} } }`, {
    input: { idempotencyKey: key(), engagementId: place.engagement.id, ...input, ...more },
  });
const move = (person: { id: string }, name: string, cycleId: string, version: number) =>
  api.as(person)(`mutation ($input: MoveCycleOnArgs!) { ${name}(input: $input) { ${cycleFields} ${errors} } }`, {
    input: { idempotencyKey: key(), cycleId, version },
  });
const draftsOf = async (cycleId: string) =>
  (
    await api.sql.query<{ name: string }>(`select t.name from okr_draft d join team t on t.id = d.team_id where d.cycle_id = $1 order by t.name`, [cycleId])
  ).rows.map((row) => row.name);

describe('a cycle', () => {
  it('is planned within the length that the plan agreed, one at a time, tied to its phase', async () => {
    const place = await arrangeOkrs(api);
    const early = (await plan(place.coach, place)).data.planCycle;
    expect(early.errors).toMatchObject([{ code: 'PLAN_NOT_IN_FORCE', gate: { code: 'PLAN_NOT_IN_FORCE' } }]);
    await agreePlan(api, place);
    const phaseId = key();
    await api.sql.query(
      `insert into phase (practice_id, id, client_id, engagement_id, kind, ordinal, cycle_number, starts_on, ends_on) values ($1, $2, $3, $4, 'CYCLE', 1, 1, '2027-01-11', '2027-05-10')`,
      [place.practice.id, phaseId, place.engagement.clientId, place.engagement.id],
    );
    expect(codes((await plan(place.lead, place, { endsOn: '2027-05-04' })).data.planCycle)).toEqual(['CYCLE_TOO_LONG']);
    const planned = (await plan(place.lead, place)).data.planCycle;
    expect(planned).toMatchObject({
      errors: [],
      cycle: { number: 1, status: 'PLANNED', moment: 'Drafting can begin', note: 'The programme has this cycle from 11 Jan 2027 to 10 May 2027.' },
    });
    expect((await api.sql.query(`select phase_id from cycle where id = $1`, [planned.cycle.id])).rows).toEqual([{ phase_id: phaseId }]);
    expect(codes((await plan(place.coach, place, { startsOn: '2027-05-03', endsOn: '2027-08-30' })).data.planCycle)).toEqual(['CYCLE_OVERLAPS']);
    const moved = (await plan(place.coach, place, { cycleId: planned.cycle.id, version: 1, startsOn: '2027-01-11', endsOn: '2027-05-10' })).data.planCycle;
    expect(moved.cycle).toMatchObject({ number: 1, startsOn: '2027-01-11', note: null, version: 2 });
    expect(codes((await plan(place.coach, place, { cycleId: planned.cycle.id, version: 1 })).data.planCycle)).toEqual(['CYCLE_CHANGED']);
  });

  it('cannot overlap another one even when two are planned at once, nor when the rule is gone round', async () => {
    const place = await arrangeOkrs(api);
    await agreePlan(api, place);
    const both = await Promise.all([plan(place.coach, place), plan(place.lead, place)]);
    expect(both.map((answer) => codes(answer.data.planCycle).join()).sort()).toEqual(['', 'CYCLE_OVERLAPS']);
    await expect(
      api.sql.query(
        `insert into cycle (practice_id, id, client_id, engagement_id, number, starts_on, ends_on, drafting_from, status, planned_by)
         select practice_id, gen_random_uuid(), client_id, engagement_id, 2, ends_on, ends_on + 90, drafting_from, 'PLANNED', planned_by from cycle where engagement_id = $1`,
        [place.engagement.id],
      ),
    ).rejects.toMatchObject({ code: '23P01' });
  });

  it('goes from planned through drafting and running to closing, each at its day', async () => {
    const place = await arrangeOkrs(api);
    await agreePlan(api, place);
    const { id } = (await plan(place.coach, place, { draftingFrom: '2026-11-27' })).data.planCycle.cycle as { id: string };
    const on = async (name: string, version: number) => (await move(place.coach, name, id, version)).data[name];
    expect(codes(await on('startDrafting', 1))).toEqual(['CYCLE_EARLY']);
    api.clock.set('2026-11-26T23:00:00.000Z');
    expect(codes(await on('startDrafting', 7))).toEqual(['CYCLE_CHANGED']);
    expect((await on('startDrafting', 1)).cycle).toMatchObject({ status: 'DRAFTING', version: 2, moment: 'Being drafted, begins on 4 Jan 2027' });
    expect(await draftsOf(id)).toEqual(['Housing', 'Oakfield', 'Planning']);
    expect(codes(await on('startCycle', 2))).toEqual(['CYCLE_EARLY']);
    api.clock.set('2027-01-18T09:00:00.000Z');
    expect((await on('startCycle', 2)).cycle).toMatchObject({ status: 'RUNNING', moment: 'Week 3 of 17' });
    expect(codes(await on('startCycle', 3))).toEqual(['CYCLE_STATUS']);
    api.clock.set('2027-04-12T09:00:00.000Z');
    expect((await on('startClosing', 3)).cycle.status).toBe('CLOSING');
    const told = await api.sql.query(
      `select name from outbox where practice_id = $1 and name like 'okrs.cycle%' or practice_id = $1 and name like 'okrs.drafting%' order by seq`,
      [place.practice.id],
    );
    expect(told.rows.map((row: { name: string }) => row.name)).toEqual([
      'okrs.cycle-planned',
      'okrs.drafting-started',
      'okrs.cycle-started',
      'okrs.cycle-closing',
    ]);
  });

  it('gives drafts to the teams of the plan’s levels only, and to those who come later', async () => {
    const place = await arrangeOkrs(api);
    await agreePlan(api, place, { levels: { levels: ['team'], teams: 'chosen', chosenTeams: [{ id: place.housing, name: 'Housing' }] } });
    await place.practice.team(place.engagement, 'North', 'UNIT');
    const { id } = (await plan(place.coach, place)).data.planCycle.cycle as { id: string };
    await move(place.coach, 'startDrafting', id, 1);
    expect(await draftsOf(id)).toEqual(['Housing']);
    await api.sql.query(
      `update plan_version set parameters = jsonb_set(parameters, '{0,value}', '{"levels": ["team"], "teams": "all", "chosenTeams": []}') where engagement_id = $1`,
      [place.engagement.id],
    );
    await api.sql.query(
      `select emit_event(of_practice_id => $1, event_id => gen_random_uuid(), event_name => 'engagements.team-added', event_data => $2, event_at => now())`,
      [place.practice.id, JSON.stringify({ engagementId: place.engagement.id, clientId: place.engagement.clientId, teamId: place.planning })],
    );
    await api.runWork();
    expect(await draftsOf(id)).toEqual(['Housing', 'Planning']);
  });

  it('is run by those who run the programme', async () => {
    const [place, other] = [await arrangeOkrs(api), await arrangeOkrs(api)];
    await agreePlan(api, place);
    const shadow = await place.practice.coach('Sia Ode');
    await place.practice.coaches(shadow, place.engagement, 'SHADOW');
    const { id } = (await plan(place.coach, place)).data.planCycle.cycle as { id: string };
    for (const person of [shadow, place.teamLead]) {
      expect(codeOf(await plan(person, place))).toBe('FORBIDDEN');
      for (const name of ['startDrafting', 'startCycle', 'startClosing']) expect(codeOf(await move(person, name, id, 1))).toBe('FORBIDDEN');
    }
    for (const person of [other.coach, other.lead]) {
      expect(codeOf(await plan(person, place))).toBe('NOT_FOUND');
      for (const name of ['startDrafting', 'startCycle', 'startClosing']) expect(codeOf(await move(person, name, id, 1))).toBe('NOT_FOUND');
    }
  });
});
