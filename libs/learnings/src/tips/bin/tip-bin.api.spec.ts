import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeFirm, codeOf, codes, startLearnings } from '../../learnings.fixture.js';
import { act, asked, commentOf, questionOf, three, tipOf, tipPage, titles } from '../tips.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const BIN = `{ tipBin { id tipId tipCommentId title text takenAt goneOn availableActions { action } } }`;
const binOf = async (by: TestPerson) => (await api.as(by)(BIN)).data.tipBin;

describe('what its author took back', () => {
  it('is theirs alone for thirty days, in one statement', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId, version } = await tipOf(api, firm.sam);
    const { id: tipCommentId, version: commentVersion } = await commentOf(api, firm.chu, tipId, 'They all do.');
    await act(api, firm.chu, 'removeTipComment', { tipCommentId, version: commentVersion });
    expect(await binOf(firm.chu)).toMatchObject([{ tipId, tipCommentId, title: three.title, text: 'They all do.', goneOn: '2026-12-26' }]);
    await act(api, firm.sam, 'removeTip', { tipId, version });
    expect(await binOf(firm.sam)).toMatchObject([{ tipId, tipCommentId: null, title: three.title, text: '', availableActions: [{ action: 'putBackTip' }] }]);
    // Below a post that is gone nothing is put back.
    for (const by of [firm.chu, firm.owner, (await arrangeFirm(api)).sam]) expect(await binOf(by)).toEqual([]);
    expect(codeOf(await api.as(await firm.practice.clientPerson(firm.oakfield, ['CLIENT_LEAD']))(BIN))).toBe('FORBIDDEN');
    expect(await api.statements(() => binOf(firm.sam))).toHaveLength(1);
    api.clock.set('2026-12-25T22:00:00.000Z');
    await api.runWork();
    expect(await binOf(firm.sam)).toHaveLength(1);
    api.clock.set('2026-12-26T00:10:00.000Z');
    await api.runWork();
    expect(await binOf(firm.sam)).toEqual([]);
    expect(codes((await act(api, firm.sam, 'putBackTip', { tipId })).payload)).toEqual(['TIP_BIN_EMPTIED']);
    expect(
      (await api.sql.query(`select 1 from tip_bin where practice_id = $1 and post_id = $2 and comment_id is null`, [firm.practice.id, tipId])).rows,
    ).toEqual([]);
  });

  it('stands again where it stood, with the discussion and its accepted answer', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    const { id: tipCommentId } = await commentOf(api, firm.chu, tipId, 'The deputy.', 'ANSWER');
    const { version } = (await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId })).payload.page.post;
    await act(api, firm.sam, 'removeTip', { tipId, version });
    expect(await titles(api, firm.ben)).toEqual([]);
    for (const by of [firm.chu, firm.owner]) expect(codeOf(await act(api, by, 'putBackTip', { tipId }))).toBe('NOT_FOUND');
    expect(codeOf(await act(api, (await arrangeFirm(api)).sam, 'putBackTip', { tipId }))).toBe('NOT_FOUND');
    expect((await act(api, firm.sam, 'putBackTip', { tipId })).payload).toMatchObject({
      page: { post: { title: asked.title, status: 'OPEN', isAnswered: true }, discussion: { totalCount: 1 } },
      errors: [],
    });
    expect(await titles(api, firm.ben, { text: 'champion' })).toEqual([asked.title]);
    expect(codes((await act(api, firm.sam, 'putBackTip', { tipId })).payload)).toEqual(['TIP_NOT_TAKEN_BACK']);
    expect(codeOf(await act(api, firm.ben, 'putBackTip', { tipId }))).toBe('FORBIDDEN');
    expect(await binOf(firm.sam)).toEqual([]);
    // Nothing is emptied later that stands again.
    api.clock.set('2027-01-26T11:00:00.000Z');
    await api.runWork();
    expect(await titles(api, firm.ben)).toEqual([asked.title]);
  });

  it('is accepted again unless the asker has taken another answer since', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    const first = await commentOf(api, firm.chu, tipId, 'The deputy.', 'ANSWER');
    const other = await commentOf(api, firm.ben, tipId, 'The team lead.', 'ANSWER');
    const taken = async (version: number) => {
      await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId: first.id });
      expect((await act(api, firm.chu, 'removeTipComment', { tipCommentId: first.id, version })).payload.page.accepted).toBeNull();
    };
    await taken(first.version);
    const back = { tipId, tipCommentId: first.id };
    for (const by of [firm.ben, firm.owner]) expect(codeOf(await act(api, by, 'putBackTip', back))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, firm.member, 'putBackTip', back))).toBe('NOT_FOUND');
    expect((await act(api, firm.chu, 'putBackTip', back)).payload.page).toMatchObject({ accepted: { id: first.id } });
    await taken((await tipPage(api, firm.chu, tipId)).discussion.edges[0].node.version);
    await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId: other.id });
    expect((await act(api, firm.chu, 'putBackTip', back)).payload.page).toMatchObject({ accepted: { id: other.id }, post: { answers: 2 } });
  });

  it('comes back hidden where a moderator had hidden it', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    const { version } = (await act(api, firm.owner, 'hideTip', { tipId, reason: 'It tells who.' })).payload.page.post;
    await act(api, firm.sam, 'removeTip', { tipId, version });
    expect((await act(api, firm.sam, 'putBackTip', { tipId })).payload.page.post).toMatchObject({ status: 'HIDDEN', hiddenReason: 'It tells who.' });
    expect(await titles(api, firm.ben)).toEqual([]);
  });
});
