import { randomUUID } from 'node:crypto';
import { consentWithdrawn } from '@cairn/deployment';
import type { TestApi, TestEngagement } from '@cairn/testing';
import { FOUND, plant, search, use } from '../finding.fixture.js';
import { arrangeFirm, codeOf, codes, consentOf, startLearnings, type Firm } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const see = (by: Parameters<typeof use>[1], sharedId: string, at: TestEngagement) =>
  use(api, by, 'seeLearningToo', 'SeeLearningTooArgs', { sharedId, engagementId: at.id });
const unsee = (by: Parameters<typeof use>[1], sharedId: string, at: TestEngagement) =>
  use(api, by, 'unseeLearningToo', 'SeeLearningTooArgs', { sharedId, engagementId: at.id });
const confirm = (by: Parameters<typeof use>[1], sharedId: string) => use(api, by, 'confirmLearning', 'UseLearningArgs', { sharedId });
const oppose = (by: Parameters<typeof use>[1], sharedId: string, otherId: string, name = 'opposeLearnings') =>
  use(api, by, name, 'OpposeLearningsArgs', { sharedId, otherId });
const found = async (by: Parameters<typeof use>[1], id: string) => (await api.as(by)(FOUND, { id })).data.foundLearning;

async function withConsents(): Promise<Firm> {
  const firm = await arrangeFirm(api);
  for (const at of [firm.oakfield, firm.halden, firm.riverside]) await consentOf(api, at, 'AGGREGATE');
  return firm;
}

describe('I saw this too', () => {
  it('adds one of the reader’s clients, never twice, and takes it back', async () => {
    const firm = await withConsents();
    const id = await plant(api, firm, { from: firm.oakfield, confirmedOn: '2025-06-01' });
    expect(await found(firm.chu, id)).toMatchObject({ learning: { seenCount: 1 }, seenAt: [], notSeenAt: [{ clientName: 'Halden Robotics' }], isOld: true });
    const { payload } = await see(firm.chu, id, firm.halden);
    expect(payload).toMatchObject({
      found: { learning: { seenCount: 2, confirmedOn: '2026-11-26' }, isOld: false, seenAt: [{ clientName: 'Halden Robotics' }], notSeenAt: [] },
      errors: [],
    });
    expect(codes((await see(firm.chu, id, firm.halden)).payload)).toEqual(['LEARNING_COUNTED']);
    expect((await unsee(firm.chu, id, firm.halden)).payload.found).toMatchObject({ learning: { seenCount: 1, confirmedOn: '2025-06-01' }, seenAt: [] });
    expect(codeOf(await unsee(firm.chu, id, firm.halden))).toBe('NOT_FOUND');
    expect((await see(firm.chu, id, firm.halden)).payload.found.learning.seenCount).toBe(2);
  });

  it('does not count the client where it began once more', async () => {
    const firm = await withConsents();
    const id = await plant(api, firm, { from: firm.oakfield });
    expect((await found(firm.aisha, id)).seenAt).toMatchObject([{ clientName: 'Oakfield Council' }]);
    expect(codes((await see(firm.aisha, id, firm.oakfield)).payload)).toEqual(['LEARNING_COUNTED']);
  });

  it('needs the client’s word that it may be counted, and ends with it', async () => {
    const firm = await withConsents();
    await consentOf(api, firm.halden, 'NONE');
    const id = await plant(api, firm);
    expect(codes((await see(firm.chu, id, firm.halden)).payload)).toEqual(['LEARNING_CONSENT']);
    await consentOf(api, firm.halden, 'AGGREGATE');
    expect((await see(firm.chu, id, firm.halden)).payload.found.learning.seenCount).toBe(1);
    await consentOf(api, firm.halden, 'NONE');
    await api.db.tx({ practiceId: firm.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } } as never, (tx) =>
      tx.emit(
        consentWithdrawn({
          consentId: randomUUID(),
          clientId: firm.halden.clientId,
          engagementId: null,
          textSha256: null,
          level: 'NONE',
          was: 'AGGREGATE',
          cause: 'WITHDRAWN',
        }),
      ),
    );
    await api.runWork();
    expect((await found(firm.chu, id)).learning.seenCount).toBe(0);
  });

  it('is not told to anybody who does not coach there, whatever their role', async () => {
    const firm = await withConsents();
    const id = await plant(api, firm, { reach: 'NETWORK' });
    await see(firm.chu, id, firm.halden);
    for (const who of [firm.owner, firm.director, firm.sam, firm.member]) expect((await found(who, id)).seenAt).toEqual([]);
    expect(codeOf(await see(firm.sam, id, firm.halden))).toBe('NOT_FOUND');
    expect(codeOf(await see(firm.owner, id, firm.halden))).toBe('FORBIDDEN');
    expect(codeOf(await see(firm.member, id, firm.halden))).toBe('FORBIDDEN');
    const other = await withConsents();
    expect(codeOf(await see(other.chu, id, other.halden))).toBe('NOT_FOUND');
    expect(codeOf(await see(firm.chu, id, other.halden))).toBe('NOT_FOUND');
  });

  it('does not reach behind the wall, nor what was withdrawn', async () => {
    const firm = await withConsents();
    const walled = await plant(api, firm, { from: firm.oakfield });
    const withdrawn = await plant(api, firm, { status: 'WITHDRAWN' });
    expect(codeOf(await see(firm.ben, walled, firm.riverside))).toBe('NOT_FOUND');
    expect(codeOf(await see(firm.chu, withdrawn, firm.halden))).toBe('NOT_FOUND');
    expect(codeOf(await confirm(firm.ben, walled))).toBe('NOT_FOUND');
  });
});

describe('confirming', () => {
  it('is asked after a year, and not before', async () => {
    const firm = await withConsents();
    const id = await plant(api, firm, { confirmedOn: '2025-11-25' });
    expect((await confirm(firm.chu, id)).payload).toMatchObject({ found: { isOld: false, learning: { confirmedOn: '2026-11-26' } }, errors: [] });
    expect(codes((await confirm(firm.chu, id)).payload)).toEqual(['LEARNING_FRESH']);
    expect(codeOf(await confirm(firm.member, id))).toBe('FORBIDDEN');
    const other = await arrangeFirm(api);
    expect(codeOf(await confirm(other.chu, id))).toBe('NOT_FOUND');
  });
});

describe('contradicting learnings', () => {
  it('are linked and shown on both, once, and parted again', async () => {
    const firm = await withConsents();
    const [one, two] = [await plant(api, firm, { sentence: 'Score weekly.' }), await plant(api, firm, { sentence: 'Score once.' })];
    expect((await oppose(firm.chu, one, two)).payload).toMatchObject({
      found: { contradictions: [{ id: two, sentence: 'Score once.', isWithdrawn: false }] },
      errors: [],
    });
    expect((await found(firm.sam, two)).contradictions).toMatchObject([{ id: one, sentence: 'Score weekly.' }]);
    expect(codes((await oppose(firm.sam, two, one)).payload)).toEqual(['LEARNINGS_OPPOSED']);
    expect(codes((await oppose(firm.sam, two, two)).payload)).toEqual(['LEARNING_ITSELF']);
    expect((await oppose(firm.sam, two, one, 'reconcileLearnings')).payload.found.contradictions).toEqual([]);
    expect(codeOf(await oppose(firm.sam, two, one, 'reconcileLearnings'))).toBe('NOT_FOUND');
  });

  it('tell nothing of one behind the wall', async () => {
    const firm = await withConsents();
    const [one, walled] = [await plant(api, firm), await plant(api, firm, { from: firm.oakfield })];
    await oppose(firm.chu, one, walled);
    expect((await found(firm.chu, one)).contradictions).toHaveLength(1);
    expect((await found(firm.ben, one)).contradictions).toEqual([]);
    expect(codeOf(await oppose(firm.ben, one, walled))).toBe('NOT_FOUND');
    const other = await arrangeFirm(api);
    expect(codeOf(await oppose(other.chu, await plant(api, other), one))).toBe('NOT_FOUND');
    expect(codeOf(await oppose(firm.member, one, walled))).toBe('FORBIDDEN');
  });
});

it('what readers see is what they may do', async () => {
  const firm = await withConsents();
  const id = await plant(api, firm, { reach: 'NETWORK', confirmedOn: '2025-01-01' });
  const actions = async (by: Parameters<typeof use>[1]) => (await search(api, by)).edges[0].node.availableActions.map((one: { action: string }) => one.action);
  expect(await actions(firm.chu)).toEqual(['seeLearningToo', 'citeLearning', 'confirmLearning', 'opposeLearnings']);
  expect(await actions(firm.director)).toEqual(['confirmLearning', 'opposeLearnings', 'withdrawPublishedLearning']);
  expect(await actions(firm.member)).toEqual([]);
  expect(id).toBeTruthy();
});
