import { phaseMoved } from '@cairn/engagements';
import { systemScope } from '@cairn/platform';
import type { TestApi } from '@cairn/testing';
import { agreePlan, arrangeOkrs, clear, key, startOkrs, type Place } from '../okrs.fixture.js';

let api: TestApi;
let place: Place;
let phaseId: string;
beforeAll(async () => void (api = await startOkrs()));
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  place = await arrangeOkrs(api, { timeZone: 'Europe/Berlin' });
  await agreePlan(api, place);
  await clear(api, place, [place.lead, place.teamLead]);
  phaseId = key();
  await api.sql.query(
    `insert into phase (practice_id, id, client_id, engagement_id, kind, ordinal, cycle_number, starts_on, ends_on) values ($1, $2, $3, $4, 'CYCLE', 1, 1, '2027-01-04', '2027-05-03')`,
    [place.practice.id, phaseId, place.engagement.clientId, place.engagement.id],
  );
});

const DAYS = `query ($client: String!) { trainingPage(client: $client) { draftingOn draftingWords gate { dueOn dueWords } } }`;
/** The day as the page of training says it and its lock card, which are always the same. */
async function said(): Promise<string> {
  const { draftingOn, draftingWords, gate } = (await api.as(place.coach)(DAYS, { client: place.engagement.slug })).data.trainingPage;
  expect(gate).toEqual({ dueOn: draftingOn, dueWords: draftingWords });
  return `${draftingWords} ${draftingOn}`;
}

interface Cycle {
  readonly id: string;
  readonly version: number;
}
async function act(name: string, args: string, input: object): Promise<Cycle> {
  const { cycle, errors } = (
    await api.as(place.coach)(`mutation ($input: ${args}!) { ${name}(input: $input) { cycle { id version } errors { code } } }`, {
      input: { idempotencyKey: key(), ...input },
    })
  ).data[name];
  expect(errors).toEqual([]);
  return cycle;
}
const plan = (draftingFrom: string, cycle?: Cycle) =>
  act('planCycle', 'PlanCycleArgs', {
    ...{ engagementId: place.engagement.id, startsOn: '2027-01-04', endsOn: '2027-05-03', draftingFrom },
    ...(cycle && { cycleId: cycle.id, version: cycle.version }),
  });
const moveOn = (name: string, { id, version }: Cycle) => act(name, 'MoveCycleOnArgs', { cycleId: id, version });

it('says the day of drafting as the cycle has it, from its plan until it opened by hand and runs', async () => {
  expect(await said()).toBe('drafting is planned for 2027-01-04');
  const planned = await plan('2026-12-14');
  expect(await said()).toBe('drafting is planned for 2026-12-14');
  const sooner = await plan('2026-11-26', planned);
  expect(await said()).toBe('drafting is planned for 2026-11-26');
  // Half past midnight of the 27th in Berlin.
  api.clock.set('2026-11-26T23:30:00.000Z');
  expect(await said()).toBe('drafting was planned for 2026-11-26');
  const drafted = await moveOn('startDrafting', sooner);
  expect(await said()).toBe('drafting opened on 2026-11-27');
  api.clock.set('2027-01-04T09:00:00.000Z');
  expect(await said()).toBe('drafting opened on 2026-11-27');
  await moveOn('startCycle', drafted);
  const { rows } = await api.sql.query(`select done_on from drafting_day where engagement_id = $1`, [place.engagement.id]);
  expect(rows).toEqual([{ done_on: '2027-01-04' }]);
});

it('follows a cycle that moves with its phase, and one whose day opens it', async () => {
  await plan('2026-12-14');
  const moved = { engagementId: place.engagement.id, clientId: place.engagement.clientId, moved: [{ phaseId, startsBy: 7, endsBy: 7 }] };
  await api.db.tx(systemScope(place.practice.id), (tx) => tx.emit(phaseMoved({ ...moved, phaseId })));
  await api.runWork();
  expect(await said()).toBe('drafting is planned for 2026-12-21');
  api.clock.set('2026-12-21T09:00:00.000Z');
  await api.runWork();
  expect(await said()).toBe('drafting opened on 2026-12-21');
});
