import type { TestApi, TestEngagement, TestPerson } from '@cairn/testing';
import { plant, use } from '../finding.fixture.js';
import { arrangeFirm, codeOf, consentOf, key, startLearnings } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const OFFERED = `query ($step: LearningOfferStep!, $engagementId: UUID!, $parameterKey: String, $text: String) {
  offeredLearnings(step: $step, engagementId: $engagementId, parameterKey: $parameterKey, text: $text) { id helpedMe seenElsewhere learning { sentence seenCount } } }`;
const SAY = `mutation ($input: SayItHelpedArgs!) { sayItHelped(input: $input) { helped errors { code } } }`;
const ask = (by: TestPerson, at: TestEngagement, more: object) => api.as(by)(OFFERED, { step: 'PARAMETER', engagementId: at.id, ...more });
const offered = async (by: TestPerson, at: TestEngagement, more: object): Promise<string[]> =>
  (await ask(by, at, more)).data.offeredLearnings.map((one: { learning: { sentence: string } }) => one.learning.sentence);
const say = (by: TestPerson, sharedId: string, helped: boolean, step = 'PARAMETER') =>
  api.as(by)(SAY, { input: { idempotencyKey: key(), sharedId, step, helped } });

describe('what is offered at a step', () => {
  it('fits the parameter, the phase and theme, or the words', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { sentence: 'About cycles.', parameterKey: 'cycle', phase: 'DEPLOYMENT', theme: 'CYCLE_LENGTH' });
    await plant(api, firm, { sentence: 'About early writing.', phase: 'TRAINING', theme: 'TRAINING' });
    await plant(api, firm, { sentence: 'Deadlines of finance collide with every closing.', phase: null, theme: null });
    await plant(api, firm, { sentence: 'Hardly fits.', phase: 'CYCLE', theme: 'CHECK_INS' });
    expect(await offered(firm.chu, firm.halden, { parameterKey: 'cycle' })).toEqual(['About cycles.']);
    expect(await offered(firm.chu, firm.halden, { step: 'GATE_OPENING' })).toEqual(['About early writing.']);
    expect(await offered(firm.chu, firm.halden, { step: 'WAIVER', text: 'Finance has its own deadline, colliding with the closing' })).toEqual([
      'Deadlines of finance collide with every closing.',
    ]);
    expect(await offered(firm.chu, firm.halden, { parameterKey: 'levels' })).toEqual([]);
    expect((await ask(firm.chu, firm.halden, { step: 'WAIVER', text: 'x '.repeat(10_000) })).errors).toBeUndefined();
  });

  it('stays behind the wall, and is for the coaches of the engagement alone', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { sentence: 'Walled words of Zeppelins.', parameterKey: 'cycle', from: firm.oakfield });
    await plant(api, firm, { status: 'WITHDRAWN', parameterKey: 'cycle' });
    for (const more of [{ parameterKey: 'cycle' }, { text: 'zeppelins', parameterKey: 'cycle' }]) {
      expect(await offered(firm.ben, firm.riverside, more)).toEqual([]);
      expect(await offered(firm.chu, firm.halden, more)).toEqual(['Walled words of Zeppelins.']);
    }
    expect(codeOf(await ask(firm.chu, firm.oakfield, {}))).toBe('NOT_FOUND');
    expect(codeOf(await ask(firm.owner, firm.oakfield, {}))).toBe('NOT_FOUND');
    expect(codeOf(await ask(firm.member, firm.oakfield, {}))).toBe('FORBIDDEN');
    const other = await arrangeFirm(api);
    expect(codeOf(await ask(other.chu, firm.halden, {}))).toBe('NOT_FOUND');
    expect(await offered(other.chu, other.halden, { parameterKey: 'cycle' })).toEqual([]);
  });

  it('leaves out what could not be used there: what began at that client, and what a competitor has just taught', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { sentence: 'Learned at Oakfield.', parameterKey: 'cycle', from: firm.oakfield });
    await plant(api, firm, { sentence: 'Learned by a colleague.', parameterKey: 'cycle' });
    // Sam coaches two competitors and reads what one of them taught; the other one's plan is no place for it.
    await firm.practice.coaches(firm.sam, firm.riverside, 'CO_COACH');
    for (const at of [firm.oakfield, firm.riverside])
      for (const more of [{ parameterKey: 'cycle' }, { step: 'WAIVER', parameterKey: 'cycle', text: 'Learned at Oakfield' }])
        expect(await offered(firm.sam, at, more)).toEqual(['Learned by a colleague.']);
    await api.sql.query(`update learning_origin set walled = false where practice_id = $1`, [firm.practice.id]);
    expect(new Set(await offered(firm.sam, firm.riverside, { parameterKey: 'cycle' }))).toEqual(new Set(['Learned at Oakfield.', 'Learned by a colleague.']));
    expect(await offered(firm.sam, firm.oakfield, { parameterKey: 'cycle' })).toEqual(['Learned by a colleague.']);
  });

  it('counts other clients than the one it is offered at', async () => {
    const firm = await arrangeFirm(api);
    const id = await plant(api, firm, { parameterKey: 'cycle', from: firm.oakfield });
    for (const at of [firm.halden, firm.oakfield]) await consentOf(api, at, 'LEARNING');
    const told = async () => (await ask(firm.chu, firm.halden, { parameterKey: 'cycle' })).data.offeredLearnings;
    expect(await told()).toMatchObject([{ seenElsewhere: 1 }]);
    expect((await use(api, firm.chu, 'seeLearningToo', 'SeeLearningTooArgs', { sharedId: id, engagementId: firm.halden.id })).payload.errors).toEqual([]);
    expect(await told()).toMatchObject([{ seenElsewhere: 1, learning: { seenCount: 2 } }]);
  });

  it('costs two statements: where the engagement stands, and what could fit', async () => {
    const firm = await arrangeFirm(api);
    for (let at = 0; at < 5; at += 1) await plant(api, firm, { parameterKey: 'cycle' });
    const statements = await api.statements(async () =>
      expect(await offered(firm.chu, firm.halden, { parameterKey: 'cycle', text: 'scoring' })).toHaveLength(3),
    );
    expect(statements).toHaveLength(2);
  });
});

describe('did it help?', () => {
  it('moves what is offered, for everybody by the figures and for oneself at once', async () => {
    const firm = await arrangeFirm(api);
    const [one, two] = [
      await plant(api, firm, { sentence: 'One.', parameterKey: 'cycle', seenCount: 2 }),
      await plant(api, firm, { sentence: 'Two.', parameterKey: 'cycle', seenCount: 1 }),
    ];
    expect(await offered(firm.chu, firm.halden, { parameterKey: 'cycle' })).toEqual(['One.', 'Two.']);
    expect((await say(firm.sam, two, true)).data.sayItHelped).toEqual({ helped: true, errors: [] });
    await say(firm.aisha, two, true);
    await say(firm.ben, one, false);
    expect(await offered(firm.chu, firm.halden, { parameterKey: 'cycle' })).toEqual(['Two.', 'One.']);
    await say(firm.chu, two, false);
    expect(await offered(firm.chu, firm.halden, { parameterKey: 'cycle' })).toEqual(['One.']);
    await say(firm.chu, two, true);
    expect((await ask(firm.chu, firm.halden, { parameterKey: 'cycle' })).data.offeredLearnings[0]).toMatchObject({ id: two, helpedMe: true });
    expect((await ask(firm.chu, firm.halden, { parameterKey: 'cycle', step: 'WAIVER' })).data.offeredLearnings[0].helpedMe).toBeNull();
  });

  it('is asked of what one may read', async () => {
    const firm = await arrangeFirm(api);
    const walled = await plant(api, firm, { from: firm.oakfield });
    expect(codeOf(await say(firm.ben, walled, true))).toBe('NOT_FOUND');
    expect(codeOf(await say(firm.member, walled, true))).toBe('FORBIDDEN');
    const other = await arrangeFirm(api);
    expect(codeOf(await say(other.chu, walled, true))).toBe('NOT_FOUND');
  });
});
