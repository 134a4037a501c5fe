import type { TestApi, TestPerson } from '@cairn/testing';
import { agreePlan, arrangeOkrs, clear, draftingCycle, startOkrs, type Place } from '../okrs.fixture.js';

let api: TestApi;
let place: Place;
beforeAll(async () => void (api = await startOkrs()));
afterAll(async () => api.close());
beforeEach(async () => {
  place = await arrangeOkrs(api);
  await agreePlan(api, place);
});

const PAGE = `query ($client: String!) { okrsPage(client: $client) { gate { code headline done total canOverride } teams { name lockedBecause } } }`;
const page = async (viewer: TestPerson) => (await api.as(viewer)(PAGE, { client: place.engagement.slug })).data.okrsPage;
const locked = (shown: { teams: { name: string; lockedBecause: string | null }[] }) =>
  shown.teams.filter((team) => team.lockedBecause !== null).map((team) => team.name);

describe('what the page of a cycle says about training', () => {
  it('tells those who run the programme of everybody, a writer of their own part, and each team of its own', async () => {
    await clear(api, place, [place.lead, place.teamLead, place.author]);
    await draftingCycle(api, place);
    const coach = await page(place.coach);
    expect(coach.gate).toMatchObject({ code: 'TRAINING_GATE', done: 3, total: 4, canOverride: false });
    expect(locked(coach)).toEqual(['Planning']);
    expect((await page(place.neighbour)).gate).toMatchObject({ code: 'TRAINING_PERSON_GATE' });
    expect((await page(place.teamLead)).gate).toBeNull();
    expect((await page(place.lead)).gate).toMatchObject({ canOverride: true });
  });

  it('asks for it while teams draft, in two statements more, and not once the cycle runs', async () => {
    await draftingCycle(api, place);
    expect(await api.statements(() => page(place.coach))).toHaveLength(3);
    await api.sql.query(`update cycle set status = 'RUNNING' where practice_id = $1`, [place.practice.id]);
    expect(await api.statements(() => page(place.coach))).toHaveLength(1);
    expect((await page(place.coach)).gate).toBeNull();
  });
});
