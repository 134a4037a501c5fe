import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeFirm, codeOf, codes, key, startLearnings } from '../../learnings.fixture.js';
import { act, actionsOf, commentOf, questionOf, three, TIP, tipOf, tipPage, titles } from '../tips.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const report = `id tipId tipCommentId title words authorName reason reporterName availableActions { action state { __typename } }`;
const REPORTS = `{ tipReports { ${report} } }`;
const WORDINGS = `query ($tipId: UUID!, $tipCommentId: UUID) { tipWordings(tipId: $tipId, tipCommentId: $tipCommentId) { id number isNow title intro tips clearedByName availableActions { action } } }`;
const DESK = `{ tipDesk { moderates reportsWaiting } }`;
const reports = async (by: TestPerson) => (await api.as(by)(REPORTS)).data.tipReports;
const resolve = async (by: TestPerson, tipReportId: string, verdict: 'HIDE' | 'LEAVE', reason = '') => {
  const answer = await api.as(by)(`mutation ($input: ResolveTipReportArgs!) { resolveTipReport(input: $input) { reports { id } errors { code field } } }`, {
    input: { idempotencyKey: key(), tipReportId, verdict, reason },
  });
  return { ...answer, payload: answer.data?.resolveTipReport };
};
const clear = async (by: TestPerson, tipWordingId: string) => {
  const answer = await api.as(by)(
    `mutation ($input: ClearTipWordingArgs!) { clearTipWording(input: $input) { wordings { number title clearedByName } errors { code } } }`,
    { input: { idempotencyKey: key(), tipWordingId } },
  );
  return { ...answer, payload: answer.data?.clearTipWording };
};
const why = 'It tells which client it was.';

describe('reporting', () => {
  it('reaches the moderators, and nobody else sees who reported what', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam, { reach: 'NETWORK' });
    const { id: tipCommentId } = await commentOf(api, firm.chu, tipId, 'They all do.');
    expect((await act(api, firm.member, 'reportTip', { tipId, tipCommentId, reason: why })).payload.page.discussion.edges[0].node).toMatchObject({
      isReported: true,
    });
    api.clock.set('2026-11-26T12:00:00.000Z');
    expect((await act(api, firm.ben, 'reportTip', { tipId, reason: 'Too short.' })).payload.page.post).toMatchObject({ isReported: true });
    expect(codes((await act(api, firm.ben, 'reportTip', { tipId, reason: why })).payload)).toEqual(['REPORTED_ALREADY']);
    expect(codes((await act(api, firm.sam, 'reportTip', { tipId, reason: why })).payload)).toEqual(['REPORT_OWN']);
    for (const moderator of [firm.owner, firm.director])
      expect(await reports(moderator)).toMatchObject([
        { tipId, tipCommentId, title: three.title, words: 'They all do.', authorName: 'Chu Nguyen', reason: why, reporterName: 'Noor Haddad' },
        { tipId, tipCommentId: null, words: [three.title, three.intro, ...three.tips].join('\n'), reporterName: 'Ben Adeyemi' },
      ]);
    for (const by of [firm.sam, firm.member]) expect(codeOf(await api.as(by)(REPORTS))).toBe('FORBIDDEN');
    expect((await tipPage(api, firm.sam, tipId)).post.isReported).toBe(false);
    expect((await api.as(firm.owner)(DESK)).data.tipDesk).toEqual({ moderates: true, reportsWaiting: 2 });
    expect((await api.as(firm.ben)(DESK)).data.tipDesk).toEqual({ moderates: false, reportsWaiting: 0 });
    const other = await arrangeFirm(api);
    expect(await reports(other.owner)).toEqual([]);
    expect(codeOf(await act(api, other.sam, 'reportTip', { tipId, reason: why }))).toBe('NOT_FOUND');
    expect(codeOf(await act(api, firm.sam, 'reportTip', { tipId: (await tipOf(api, firm.sam)).id, tipCommentId, reason: why }))).toBe('NOT_FOUND');
    expect(await api.statements(() => reports(firm.owner))).toHaveLength(1);
  });

  it('needs no answer once its author took the words back', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId, version } = await tipOf(api, firm.sam);
    await act(api, firm.chu, 'reportTip', { tipId, reason: why });
    await act(api, firm.sam, 'removeTip', { tipId, version });
    expect(await reports(firm.owner)).toEqual([]);
  });

  it('is answered once, for everybody who reported the same', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    for (const by of [firm.chu, firm.ben]) await act(api, by, 'reportTip', { tipId, reason: why });
    const [first] = await reports(firm.owner);
    for (const by of [firm.chu, firm.sam]) expect(codeOf(await resolve(by, first.id, 'LEAVE'))).toBe('FORBIDDEN');
    expect(codeOf(await resolve((await arrangeFirm(api)).owner, first.id, 'LEAVE'))).toBe('NOT_FOUND');
    expect(codes((await resolve(firm.owner, first.id, 'HIDE')).payload)).toEqual(['HIDING_REASON_MISSING']);
    expect((await resolve(firm.owner, first.id, 'LEAVE')).payload).toEqual({ reports: [], errors: [] });
    expect(codes((await resolve(firm.director, first.id, 'HIDE', why)).payload)).toEqual(['REPORT_RESOLVED']);
    expect(await titles(api, firm.ben)).toEqual([three.title]);
    // What was left may be reported again.
    expect((await act(api, firm.ben, 'reportTip', { tipId, reason: 'Still.' })).payload.errors).toEqual([]);
  });

  it('is not left by whoever it is about, while somebody else can decide', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.owner);
    await act(api, firm.chu, 'reportTip', { tipId, reason: why });
    const [found] = await reports(firm.owner);
    expect(found.availableActions).toEqual([
      { action: 'hideTip', state: { __typename: 'Allowed' } },
      { action: 'leaveTip', state: { __typename: 'Forbidden' } },
    ]);
    expect(codes((await resolve(firm.owner, found.id, 'LEAVE')).payload)).toEqual(['REPORT_OF_OWN']);
    expect((await resolve(firm.director, found.id, 'LEAVE')).payload.errors).toEqual([]);
  });
});

describe('hiding', () => {
  it('takes a post from its readers, tells its author why, and gives it back', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    await act(api, firm.chu, 'reportTip', { tipId, reason: 'Odd.' });
    for (const by of [firm.chu, firm.sam]) expect(codeOf(await act(api, by, 'hideTip', { tipId, reason: why }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, (await arrangeFirm(api)).owner, 'hideTip', { tipId, reason: why }))).toBe('NOT_FOUND');
    expect((await act(api, firm.owner, 'hideTip', { tipId, reason: why })).payload.page.post).toMatchObject({ status: 'HIDDEN', hiddenReason: why });
    expect(codes((await act(api, firm.director, 'hideTip', { tipId, reason: why })).payload)).toEqual(['TIP_HIDDEN_ALREADY']);
    expect(await reports(firm.owner)).toEqual([]);
    for (const by of [firm.chu, firm.sam, firm.owner]) expect(await titles(api, by)).toEqual([]);
    expect(await titles(api, firm.chu, { text: 'workshop' })).toEqual([]);
    expect(codeOf(await api.as(firm.chu)(TIP, { tipId }))).toBe('NOT_FOUND');
    const own = (await tipPage(api, firm.sam, tipId)).post;
    expect([own.hiddenReason, actionsOf(own)]).toEqual([why, ['editTip', 'removeTip']]);
    expect(codes((await act(api, firm.sam, 'writeTipComment', { tipId, text: 'Why?' })).payload)).toEqual(['TIP_HIDDEN']);
    await api.runWork();
    const { rows } = await api.sql.query(`select to_name, text from mail where practice_id = $1 and to_name like 'Sam%'`, [firm.practice.id]);
    expect(rows).toEqual([{ to_name: 'Sam Okafor', text: expect.stringContaining(why) as string }]);
    for (const by of [firm.chu, firm.sam]) expect(codeOf(await act(api, by, 'restoreTip', { tipId }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, (await arrangeFirm(api)).owner, 'restoreTip', { tipId }))).toBe('NOT_FOUND');
    expect((await act(api, firm.director, 'restoreTip', { tipId })).payload.page.post).toMatchObject({ status: 'OPEN', hiddenReason: null });
    expect(codes((await act(api, firm.director, 'restoreTip', { tipId })).payload)).toEqual(['TIP_NOT_HIDDEN']);
    expect(await titles(api, firm.chu)).toEqual([three.title]);
  });

  it('leaves the place of a comment without its words, and ends that it answers', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    const { id: tipCommentId } = await commentOf(api, firm.chu, tipId, 'The deputy.', 'ANSWER');
    await act(api, firm.sam, 'acceptTipAnswer', { tipCommentId });
    await act(api, firm.owner, 'hideTip', { tipId, tipCommentId, reason: why });
    const seen = async (by: TestPerson) => (await tipPage(api, by, tipId)).discussion.edges[0].node;
    expect(await seen(firm.sam)).toMatchObject({ status: 'HIDDEN', text: '', hiddenReason: null, availableActions: [] });
    for (const by of [firm.chu, firm.owner]) expect(await seen(by)).toMatchObject({ status: 'HIDDEN', text: 'The deputy.', hiddenReason: why });
    expect((await tipPage(api, firm.ben, tipId)).post).toMatchObject({ isAnswered: false, answers: 0 });
    expect(await titles(api, firm.ben, { text: 'deputy' })).toEqual([]);
    expect(codeOf(await act(api, firm.sam, 'thankForTip', { tipId, tipCommentId }))).toBe('NOT_FOUND');
  });
});

describe('earlier wordings', () => {
  const words = { tips: three.tips, intro: three.intro, theme: three.theme, phase: three.phase };

  it('are read by those who read the post, and taken away by its author or a moderator', async () => {
    const firm = await arrangeFirm(api);
    const first = await tipOf(api, firm.sam);
    const tipId = first.id;
    const second = (await act(api, firm.sam, 'editTip', { ...words, tipId, version: first.version, title: 'Second' })).payload.page.post;
    await act(api, firm.sam, 'editTip', { ...words, tipId, version: second.version, title: 'Third' });
    const read = async (by: TestPerson) => (await api.as(by)(WORDINGS, { tipId })).data.tipWordings;
    const all = await read(firm.chu);
    expect(all.map((one: { number: number; isNow: boolean; title: string }) => [one.number, one.isNow, one.title])).toEqual([
      [3, true, 'Third'],
      [2, false, 'Second'],
      [1, false, three.title],
    ]);
    expect(all.flatMap(actionsOf)).toEqual([]);
    expect((await read(firm.owner)).map(actionsOf)).toEqual([[], ['clearTipWording'], ['clearTipWording']]);
    expect(codeOf(await clear(firm.chu, all[1].id))).toBe('FORBIDDEN');
    expect(codeOf(await clear((await arrangeFirm(api)).sam, all[1].id))).toBe('NOT_FOUND');
    expect((await clear(firm.sam, all[1].id)).payload.wordings[1]).toEqual({ number: 2, title: '', clearedByName: 'Sam Okafor' });
    expect(codes((await clear(firm.owner, all[1].id)).payload)).toEqual(['WORDING_CLEARED']);
    expect((await clear(firm.owner, all[2].id)).payload.wordings[2]).toMatchObject({ title: '', clearedByName: 'Mara Lind' });
    for (const by of [firm.member, (await arrangeFirm(api)).owner]) expect(codeOf(await api.as(by)(WORDINGS, { tipId }))).toBe('NOT_FOUND');
    expect(await api.statements(() => read(firm.chu))).toHaveLength(1);
  });

  it('are kept of comments too', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    const { id: tipCommentId, version } = await commentOf(api, firm.chu, tipId, 'Treu.');
    await act(api, firm.chu, 'editTipComment', { tipCommentId, version, text: 'True.' });
    const { tipWordings } = (await api.as(firm.ben)(WORDINGS, { tipId, tipCommentId })).data;
    expect(tipWordings.map((one: { intro: string }) => one.intro)).toEqual(['True.', 'Treu.']);
    expect(codeOf(await api.as(firm.ben)(WORDINGS, { tipId: (await tipOf(api, firm.sam)).id, tipCommentId }))).toBe('NOT_FOUND');
  });
});
