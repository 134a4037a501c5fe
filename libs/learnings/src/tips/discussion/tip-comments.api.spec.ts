import type { TestApi } from '@cairn/testing';
import { arrangeFirm, codeOf, codes, startLearnings } from '../../learnings.fixture.js';
import { act, actionsOf, commentOf, questionOf, TIP, tipOf, tipPage } from '../tips.fixture.js';
import { mayAccept } from './comment.rules.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

it.each([
  ['an answer', 'ANSWER', 'OPEN', undefined],
  ['a comment', 'COMMENT', 'OPEN', 'TIP_NOT_AN_ANSWER'],
  ['an answer that was hidden', 'ANSWER', 'HIDDEN', 'TIP_ANSWER_GONE'],
  ['an answer that was taken back', 'ANSWER', 'REMOVED', 'TIP_ANSWER_GONE'],
] as const)('accepting %s', (_, kind, status, code) => {
  const may = mayAccept({ kind, status });
  expect(may.ok ? undefined : may.error.code).toBe(code);
});

describe('a discussion', () => {
  it('takes comments of every reader, in their order, and makes them follow', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam, { reach: 'NETWORK' });
    await commentOf(api, firm.member, tipId, 'The second one works for me.');
    await commentOf(api, firm.sam, tipId, 'Good to hear, Noor.');
    const page = await tipPage(api, firm.member, tipId);
    expect(page.post).toMatchObject({ comments: 2, answers: 0, isFollowed: true });
    expect(page.discussion.edges.map(({ node }: { node: { authorName: string; text: string } }) => [node.authorName, node.text])).toEqual([
      ['Noor Haddad', 'The second one works for me.'],
      ['Sam Okafor', 'Good to hear, Noor.'],
    ]);
  });

  it('answers questions only, and lets nothing in that tells who it was', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    expect(codes((await act(api, firm.chu, 'writeTipComment', { tipId, kind: 'ANSWER', text: 'Yes.' })).payload)).toEqual(['TIP_NO_QUESTION']);
    expect(codes((await act(api, firm.chu, 'writeTipComment', { tipId, text: ' ' })).payload)).toEqual(['TIP_COMMENT_MISSING']);
    const { payload } = await act(api, firm.chu, 'writeTipComment', { tipId, text: 'At Oakfield Council they did.' });
    expect([codes(payload), payload.findings]).toMatchObject([['TIP_NAMES'], [{ field: 'text', text: 'Oakfield Council', mayKeep: false }]]);
    expect((await tipPage(api, firm.chu, tipId)).post.comments).toBe(0);
  });

  it('is closed to those who do not read the post', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    for (const by of [firm.member, (await arrangeFirm(api)).sam])
      expect(codeOf(await act(api, by, 'writeTipComment', { tipId, text: 'Yes.' }))).toBe('NOT_FOUND');
    const lead = await firm.practice.clientPerson(firm.oakfield, ['CLIENT_LEAD']);
    expect(codeOf(await act(api, lead, 'writeTipComment', { tipId, text: 'Yes.' }))).toBe('FORBIDDEN');
  });

  it('is read page by page, each comment once', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    const all: string[] = [];
    for (const text of ['One.', 'Two.', 'Three.', 'Four.', 'Five.']) all.push((await commentOf(api, firm.chu, tipId, text)).id);
    const seen: string[] = [];
    const read = async (after: string | null) => (await api.as(firm.sam)(TIP, { tipId, first: 2, after })).data.tip.discussion;
    for (let after: string | null = null, more = true; more;) {
      const discussion = await read(after);
      expect(discussion.totalCount).toBe(5);
      seen.push(...discussion.edges.map((edge: { node: { id: string } }) => edge.node.id));
      [after, more] = [discussion.pageInfo.endCursor, discussion.pageInfo.hasNextPage];
    }
    expect([...seen].sort()).toEqual([...all].sort());
    expect(codeOf(await api.as(firm.sam)(TIP, { tipId, after: 'x' }))).toBe('BAD_USER_INPUT');
  });
});

describe('changing one’s words', () => {
  it('is for whoever wrote them, on the version they saw', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    const { id: tipCommentId, version } = await commentOf(api, firm.chu, tipId, 'Treu.');
    const edit = { tipCommentId, version, text: 'True.' };
    for (const by of [firm.sam, firm.owner]) expect(codeOf(await act(api, by, 'editTipComment', edit))).toBe('FORBIDDEN');
    for (const by of [firm.member, (await arrangeFirm(api)).chu]) expect(codeOf(await act(api, by, 'editTipComment', edit))).toBe('NOT_FOUND');
    expect(codes((await act(api, firm.chu, 'editTipComment', { ...edit, text: 'Treu.' })).payload)).toEqual(['TIP_UNCHANGED']);
    expect(codes((await act(api, firm.chu, 'editTipComment', { ...edit, text: 'Ask Halden Robotics.' })).payload)).toEqual(['TIP_NAMES']);
    const { payload } = await act(api, firm.chu, 'editTipComment', edit);
    expect(payload.page.discussion.edges[0].node).toMatchObject({ text: 'True.', version: 2, editedAt: expect.any(String) as string });
    expect(codeOf(await act(api, firm.chu, 'editTipComment', { ...edit, text: 'Late.' }))).toBe('CONFLICT');
  });

  it('takes them back and leaves their place', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    const { id: tipCommentId, version } = await commentOf(api, firm.chu, tipId, 'Hasty.');
    await commentOf(api, firm.sam, tipId, 'Why?');
    for (const by of [firm.sam, firm.owner]) expect(codeOf(await act(api, by, 'removeTipComment', { tipCommentId, version }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, (await arrangeFirm(api)).chu, 'removeTipComment', { tipCommentId, version }))).toBe('NOT_FOUND');
    const { payload } = await act(api, firm.chu, 'removeTipComment', { tipCommentId, version });
    expect(payload.page.discussion.edges.map(({ node }: { node: { text: string; status: string } }) => [node.status, node.text])).toEqual([
      ['REMOVED', ''],
      ['OPEN', 'Why?'],
    ]);
    expect(actionsOf(payload.page.discussion.edges[0].node)).toEqual([]);
    expect(codeOf(await act(api, firm.chu, 'removeTipComment', { tipCommentId, version: version + 1 }))).toBe('NOT_FOUND');
  });
});

describe('an accepted answer', () => {
  const setUp = async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    const one = await commentOf(api, firm.chu, tipId, 'The deputy.', 'ANSWER');
    const two = await commentOf(api, firm.ben, tipId, 'The team lead.', 'ANSWER');
    return { firm, tipId, one, two };
  };

  it('is chosen by whoever asked, one at a time, and given up again', async () => {
    const { firm, tipId, one, two } = await setUp();
    for (const by of [firm.chu, firm.owner]) expect(codeOf(await act(api, by, 'acceptTipAnswer', { tipCommentId: one.id }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, (await arrangeFirm(api)).sam, 'acceptTipAnswer', { tipCommentId: one.id }))).toBe('NOT_FOUND');
    expect(codeOf(await act(api, firm.sam, 'unacceptTipAnswer', { tipId }))).toBe('NOT_FOUND');
    expect((await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId: one.id })).payload.page).toMatchObject({
      accepted: { id: one.id },
      post: { isAnswered: true },
    });
    const { page } = (await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId: two.id })).payload;
    expect(page.discussion.edges.map(({ node }: { node: { isAccepted: boolean } }) => node.isAccepted)).toEqual([false, true]);
    for (const by of [firm.chu, firm.owner]) expect(codeOf(await act(api, by, 'unacceptTipAnswer', { tipId }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, (await arrangeFirm(api)).sam, 'unacceptTipAnswer', { tipId }))).toBe('NOT_FOUND');
    expect((await act(api, firm.sam, 'unacceptTipAnswer', { tipId })).payload.page).toMatchObject({ accepted: null, post: { isAnswered: false } });
  });

  it('is an answer, not a comment, and ends when it is taken back', async () => {
    const { firm, tipId, one } = await setUp();
    const comment = await commentOf(api, firm.chu, tipId, 'For how long?');
    expect(codes((await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId: comment.id })).payload)).toEqual(['TIP_NOT_AN_ANSWER']);
    await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId: one.id });
    expect((await act(api, firm.chu, 'removeTipComment', { tipCommentId: one.id, version: one.version })).payload.page).toMatchObject({
      accepted: null,
      post: { isAnswered: false, answers: 1 },
    });
  });

  it('is one of this very question, whatever is written to the database', async () => {
    const { firm, tipId } = await setUp();
    const other = await questionOf(api, firm.sam);
    const elsewhere = await commentOf(api, firm.chu, other.id, 'The deputy.', 'ANSWER');
    const comment = await commentOf(api, firm.chu, tipId, 'For how long?');
    const accept = (id: string) => api.sql.query(`update tip_post set accepted_id = $2 where id = $1`, [tipId, id]);
    await expect(accept(elsewhere.id)).rejects.toThrow('accepted_answer_is_of_this_question');
    await expect(accept(comment.id)).rejects.toThrow('Only an answer that stands is accepted');
  });
});
