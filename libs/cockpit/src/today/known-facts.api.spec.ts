import { jest } from '@jest/globals';
import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { CockpitModule } from '../cockpit.module.js';
import { waitingSet } from '../cockpit.fixture.js';
import { Judgements } from './judgements.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());

const TODAY = '{ today { needsYou { key clientName } engagements { engagementId clientName clientSlug moment worst signals { kind health reason } next } } }';
interface Page {
  readonly needsYou: readonly { readonly key: string; readonly clientName: string }[];
  readonly engagements: readonly { readonly engagementId: string; readonly clientName: string; readonly worst: string }[];
}
const decisions = (page: Page) => page.needsYou.flatMap(({ key }) => (key.startsWith('decision:') ? [key] : []));
const today = async (person: TestPerson): Promise<Page> => (await api.as(person)(TODAY)).data.today;

/** What the statement sent for each engagement: facts begin with a brace, fingerprints do not. */
async function asked(person: TestPerson) {
  const spy = jest.spyOn(Judgements.prototype, 'of');
  const page = await today(person);
  const facts = spy.mock.calls.filter(([sent]) => sent.startsWith('{')).length;
  const fingerprints = spy.mock.calls.length - facts;
  spy.mockRestore();
  return { page, facts, fingerprints };
}

async function arrange() {
  const practice = await api.practice();
  const [oakfield, marisol] = [await practice.engagement({ name: 'Oakfield Council' }), await practice.engagement({ name: 'Łódź „Zdrowie“ 健康' })];
  const [owner, sam, eva] = [await practice.owner(), await practice.coach('Sam Okafor'), await practice.coach('Eva Lindt')];
  await practice.coaches(sam, oakfield);
  for (const engagement of [oakfield, marisol]) await practice.coaches(eva, engagement, 'CO_COACH');
  const dana = await practice.clientPerson(oakfield, ['CLIENT_LEAD']);
  const set = await waitingSet(api, oakfield, sam, [dana]);
  return { practice, oakfield, marisol, owner, sam, eva, set };
}
const withdraw = (set: string) => api.sql.query(`update change_set set status = 'WITHDRAWN' where id = $1`, [set]);
const waitAgain = (set: string) => api.sql.query(`update change_set set status = 'WAITING' where id = $1`, [set]);

describe('facts that are known already', () => {
  it('are not sent again, to a coach or to an owner who sees all', async () => {
    const { eva, owner } = await arrange();
    const first = await asked(eva);
    expect(first).toMatchObject({ facts: 2, fingerprints: 0 });
    expect(await asked(eva)).toEqual({ page: first.page, facts: 0, fingerprints: 2 });
    await asked(owner);
    expect(await asked(owner)).toEqual({ page: first.page, facts: 0, fingerprints: 2 });
  });

  it('are sent as soon as one of them is another, of that engagement alone, and again when it is as before', async () => {
    const { eva, oakfield, set } = await arrange();
    const before = await today(eva);
    await withdraw(set);
    const changed = await asked(eva);
    expect(changed).toMatchObject({ facts: 1, fingerprints: 1 });
    expect(decisions(changed.page)).toEqual([]);
    await api.sql.query(`update client set name = 'Oakfield City' where id = $1`, [oakfield.clientId]);
    expect((await today(eva)).engagements.map((one) => one.clientName)).toContain('Oakfield City');
    await api.sql.query(`update client set name = 'Oakfield Council' where id = $1`, [oakfield.clientId]);
    await waitAgain(set);
    expect(await today(eva)).toEqual(before);
  });

  it('show a change that one reader caused to all others', async () => {
    const { eva, owner, sam, set } = await arrange();
    for (const person of [eva, owner, sam]) expect(decisions(await today(person))).toHaveLength(1);
    await withdraw(set);
    for (const person of [sam, eva, owner]) expect(decisions(await today(person))).toEqual([]);
  });

  it('are judged anew on the day that makes them another story', async () => {
    const { eva } = await arrange();
    await today(eva);
    api.clock.set(new Date('2026-12-14T10:00:00Z'));
    const later = await asked(eva);
    api.clock.set(new Date('2026-11-26T11:00:00Z'));
    expect(later.fingerprints).toBe(2);
    expect(later.page).not.toEqual(await today(eva));
  });

  it('stay with those who may see them', async () => {
    const { practice, oakfield, owner, sam, eva } = await arrange();
    const names = async (person: TestPerson) => (await today(person)).engagements.map((one) => one.clientName).sort();
    for (const person of [eva, owner]) expect(await names(person)).toHaveLength(2);
    expect(await names(sam)).toEqual(['Oakfield Council']);
    expect(await names(await practice.coach('Newly There'))).toEqual([]);
    expect(await names(await (await api.practice()).owner())).toEqual([]);
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1 and engagement_id = $2`, [eva.id, oakfield.id]);
    expect(await names(eva)).toEqual(['Łódź „Zdrowie“ 健康']);
    await api.sql.query(`update client set archived_at = now() where id = $1`, [oakfield.clientId]);
    expect(await names(owner)).toEqual(['Łódź „Zdrowie“ 健康']);
  });
});
