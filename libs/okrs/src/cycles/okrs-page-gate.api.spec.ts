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

const PAGE = `query ($client: String!) { okrsPage(client: $client) { gate { code headline done total canOverride left { text act { text path } } } teams { name lockedBecause letInUntil } } }`;
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

  it('counts a team that was let in early as the page of training does, and says who drafts and until when', async () => {
    await clear(api, place, [place.lead]);
    await draftingCycle(api, place);
    const teamOf = async (person: TestPerson) =>
      (await api.sql.query(`select t.id, t.name from engagement_person p join team t on t.id = p.team_id where p.person_id = $1`, [person.id])).rows[0] as {
        id: string;
        name: string;
      };
    const opened = await teamOf(place.neighbour);
    const before = await page(place.coach);
    await api.sql.query(
      `insert into gate_opening (practice_id, id, client_id, engagement_id, team_id, reason, ends_on, status, opened_by, opened_at) values ($1, gen_random_uuid(), $2, $3, $4, 'The audit.', '2027-12-15', 'OPEN', $5, now())`,
      [place.practice.id, place.engagement.clientId, place.engagement.id, opened.id, place.lead.id],
    );
    const shown = await page(place.coach);
    const ask = `query ($client: String!) { trainingPage(client: $client) { gate { headline done total left { text act { text path } } } } }`;
    const training = (await api.as(place.coach)(ask, { client: place.engagement.slug })).data.trainingPage.gate;
    expect(shown.gate).toMatchObject(training);
    expect([shown.gate.done, shown.gate.total]).toEqual([before.gate.done, before.gate.total]);
    const waiting = locked(shown);
    expect(waiting).not.toContain(opened.name);
    expect(shown.gate.headline).toBe(`Drafting opens for ${waiting.join(' and ')} when everyone there who writes OKRs is trained`);
    expect(shown.teams.filter((team: { letInUntil: string | null }) => team.letInUntil !== null)).toEqual([
      expect.objectContaining({ name: opened.name, letInUntil: '2027-12-15', lockedBecause: null }),
    ]);
    const left = shown.gate.left as { text: string; act: { text: string; path: string } | null }[];
    expect(left.filter(({ text }) => text.includes('let in early until'))).toHaveLength(1);
    expect(left.every(({ act }) => act?.path.startsWith(`/c/${place.engagement.slug}/training?book=`))).toBe(true);
  });

  it('asks for it while teams draft, in two statements more, and not once the cycle runs', async () => {
    await draftingCycle(api, place);
    expect(await api.statements(() => page(place.coach))).toHaveLength(3);
    await api.sql.query(`update cycle set status = 'RUNNING' where practice_id = $1`, [place.practice.id]);
    expect(await api.statements(() => page(place.coach))).toHaveLength(1);
    expect((await page(place.coach)).gate).toBeNull();
  });
});
