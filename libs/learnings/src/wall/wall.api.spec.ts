import type { TestApi, TestEngagement, TestPerson } from '@cairn/testing';
import { adder, arrangeFirm, codeOf, handedIn, published, QUEUE, review, SHARED, startLearnings, written, consentOf, type Firm } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const sees = async (by: TestPerson, sharedId: string): Promise<boolean> => codeOf(await api.as(by)(SHARED, { id: sharedId })) === undefined;
const bandsOf = (of: TestEngagement, industry: string | null, region: string | null) =>
  api.sql.query(`update client set industry = $2, region = $3 where id = $1`, [of.clientId, industry, region]);
const night = async (at: string): Promise<void> => {
  api.clock.set(at);
  await api.runWork();
};

/** Every kind of reader against the reach of a published learning of Oakfield, of the public sector in Europe. */
const readers: readonly [keyof Firm, { PRACTICE: boolean; NETWORK: boolean }][] = [
  ['sam', { PRACTICE: true, NETWORK: true }],
  ['aisha', { PRACTICE: true, NETWORK: true }],
  ['chu', { PRACTICE: true, NETWORK: true }],
  ['owner', { PRACTICE: true, NETWORK: true }],
  ['director', { PRACTICE: true, NETWORK: true }],
  ['ben', { PRACTICE: false, NETWORK: false }],
  ['member', { PRACTICE: false, NETWORK: true }],
];

describe.each(['PRACTICE', 'NETWORK'] as const)('a learning for the %s', (reach) => {
  it.each(readers.map(([who, may]) => [who, may[reach]] as const))('is read by %s: %s', async (who, may) => {
    const firm = await arrangeFirm(api);
    const { sharedId } = await published(api, firm, { reach });
    expect(await sees(firm[who] as TestPerson, sharedId)).toBe(may);
    const other = await arrangeFirm(api);
    expect(await sees(other[who] as TestPerson, sharedId)).toBe(false);
  });
});

/** Bands of the origin and of the client that the reader coaches: who competes. */
describe('clients compete', () => {
  it.each([
    ['same industry and region', ['PUBLIC', 'EUROPE'], ['PUBLIC', 'EUROPE'], true],
    ['same industry, another region', ['PUBLIC', 'EUROPE'], ['PUBLIC', 'ASIA_PACIFIC'], false],
    ['same industry, one across the world', ['PUBLIC', 'EUROPE'], ['PUBLIC', 'GLOBAL'], true],
    ['same industry, one region not told', ['PUBLIC', 'EUROPE'], ['PUBLIC', null], true],
    ['another industry', ['PUBLIC', 'EUROPE'], ['HEALTH', 'EUROPE'], false],
    ['no industry told', [null, 'EUROPE'], [null, 'EUROPE'], false],
  ] as const)('%s: %s and %s', async (_, origin, reader, compete) => {
    const firm = await arrangeFirm(api);
    await bandsOf(firm.oakfield, origin[0], origin[1]);
    await bandsOf(firm.riverside, reader[0], reader[1]);
    const { sharedId } = await published(api, firm);
    expect(await sees(firm.ben, sharedId)).toBe(!compete);
  });

  it('not for whoever coaches both, nor for whoever left the competitor', async () => {
    const firm = await arrangeFirm(api);
    const { sharedId } = await published(api, firm);
    expect(await sees(firm.ben, sharedId)).toBe(false);
    await firm.practice.coaches(firm.ben, firm.oakfield, 'SHADOW');
    expect(await sees(firm.ben, sharedId)).toBe(true);
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1 and engagement_id = $2`, [firm.ben.id, firm.oakfield.id]);
    expect(await sees(firm.ben, sharedId)).toBe(false);
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1`, [firm.ben.id]);
    expect(await sees(firm.ben, sharedId)).toBe(true);
  });

  it('also for what waits for a second person', async () => {
    const firm = await arrangeFirm(api);
    await consentOf(api, firm.oakfield, 'LEARNING');
    const { sharedId } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    expect((await api.as(firm.ben)(QUEUE)).data.learningQueue.waiting).toEqual([]);
    expect(codeOf(await review(api, firm.ben, sharedId))).toBe('NOT_FOUND');
  });

  it('not for what comes from no client', async () => {
    const firm = await arrangeFirm(api);
    const { sharedId } = await published(api, firm, { at: null });
    expect(await sees(firm.ben, sharedId)).toBe(true);
  });
});

describe('the wall', () => {
  it('is lifted twelve months after publishing', async () => {
    const firm = await arrangeFirm(api);
    const { sharedId } = await published(api, firm);
    await night('2027-11-25T22:00:00.000Z');
    expect(await sees(firm.ben, sharedId)).toBe(false);
    await night('2027-11-26T02:31:00.000Z');
    expect(await sees(firm.ben, sharedId)).toBe(true);
  });

  it('follows the practice’s setting by the next morning, both ways', async () => {
    const firm = await arrangeFirm(api);
    const { sharedId } = await published(api, firm);
    const months = (count: number) =>
      api.sql.query(`update practice set settings = jsonb_build_object('learningWallMonths', $2::int) where practice_id = $1`, [firm.practice.id, count]);
    await months(0);
    await night('2026-11-27T03:00:00.000Z');
    expect(await sees(firm.ben, sharedId)).toBe(true);
    await months(3);
    await night('2026-11-28T03:00:00.000Z');
    expect(await sees(firm.ben, sharedId)).toBe(false);
  });

  it('stands for every row of the table, whoever asks for it in whatever statement', async () => {
    const firm = await arrangeFirm(api);
    const { sharedId } = await published(api, firm);
    const add = adder(api, firm.practice.id);
    await add('role_grant', { person_id: firm.ben.id, role: 'OWNER', granted_at: api.clock.now() });
    const scope = { practiceId: firm.practice.id, clientIds: '*' as const, actor: { kind: 'person' as const, personId: firm.ben.id, name: 'Ben' } };
    const rows = await api.db.read(scope, (tx) => tx.rows(`select id from shared_learning where practice_id = $1`));
    expect(rows).toEqual([]);
    expect(await sees(firm.chu, sharedId)).toBe(true);
  });
});
