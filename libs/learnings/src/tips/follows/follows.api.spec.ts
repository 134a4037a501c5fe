import type { TestApi } from '@cairn/testing';
import { arrangeFirm, codeOf, codes, startLearnings } from '../../learnings.fixture.js';
import { act, asked, commentOf, questionOf, three, tipOf, tipPage, titles } from '../tips.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

describe('following', () => {
  it('begins and ends, for a post or a theme, for oneself alone', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    await questionOf(api, firm.sam);
    expect((await act(api, firm.chu, 'followTip', { tipId })).payload.page.post.isFollowed).toBe(true);
    expect((await act(api, firm.chu, 'followTip', { tipId })).payload.errors).toEqual([]);
    expect(await titles(api, firm.chu, { followed: true })).toEqual([three.title]);
    expect((await act(api, firm.chu, 'unfollowTip', { tipId })).payload.page.post.isFollowed).toBe(false);
    expect((await act(api, firm.chu, 'followTip', { theme: 'SCORING' })).payload.page).toBeNull();
    expect(await titles(api, firm.chu, { followed: true })).toEqual([asked.title]);
    expect((await api.as(firm.chu)(`{ tipDesk { followedThemes reaches wantsDigest } }`)).data.tipDesk).toEqual({
      followedThemes: ['SCORING'],
      reaches: ['PRACTICE', 'NETWORK'],
      wantsDigest: true,
    });
    expect((await api.as(firm.member)(`{ tipDesk { followedThemes reaches } }`)).data.tipDesk).toEqual({ followedThemes: [], reaches: ['NETWORK'] });
    await act(api, firm.chu, 'unfollowTip', { theme: 'SCORING' });
    expect(await titles(api, firm.chu, { followed: true })).toEqual([]);
  });

  it('is of one thing that one may read', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    for (const by of [firm.member, (await arrangeFirm(api)).sam])
      for (const name of ['followTip', 'unfollowTip']) expect(codeOf(await act(api, by, name, { tipId }))).toBe('NOT_FOUND');
    expect(codes((await act(api, firm.chu, 'followTip', {})).payload)).toEqual(['FOLLOW_NOTHING']);
    expect(codes((await act(api, firm.chu, 'followTip', { tipId, theme: 'SCORING' })).payload)).toEqual(['FOLLOW_TWO']);
    const lead = await firm.practice.clientPerson(firm.oakfield, ['CLIENT_LEAD']);
    expect(codeOf(await act(api, lead, 'followTip', { theme: 'SCORING' }))).toBe('FORBIDDEN');
  });

  it('does not begin again by writing, once somebody wanted to hear no more', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    await commentOf(api, firm.chu, tipId, 'One.');
    await act(api, firm.chu, 'unfollowTip', { tipId });
    await commentOf(api, firm.chu, tipId, 'Two.');
    expect((await tipPage(api, firm.chu, tipId)).post.isFollowed).toBe(false);
    expect((await act(api, firm.chu, 'followTip', { tipId })).payload.page.post.isFollowed).toBe(true);
  });
});

describe('thanks', () => {
  it('count each reader once, for a post and for what was said below it, and can be taken back', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    const { id: tipCommentId } = await commentOf(api, firm.chu, tipId, 'The deputy.', 'ANSWER');
    await act(api, firm.ben, 'thankForTip', { tipId });
    expect((await act(api, firm.ben, 'thankForTip', { tipId })).payload.page.post).toMatchObject({ thanks: 1, isThanked: true });
    const { page } = (await act(api, firm.sam, 'thankForTip', { tipId, tipCommentId })).payload;
    expect([page.post.thanks, page.discussion.edges[0].node.thanks]).toEqual([1, 1]);
    expect((await act(api, firm.ben, 'unthankForTip', { tipId })).payload.page.post).toMatchObject({ thanks: 0, isThanked: false });
  });

  it('are not for one’s own words, nor where one does not read', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    expect(codes((await act(api, firm.sam, 'thankForTip', { tipId })).payload)).toEqual(['THANKS_OWN']);
    for (const by of [firm.member, (await arrangeFirm(api)).sam])
      for (const name of ['thankForTip', 'unthankForTip']) expect(codeOf(await act(api, by, name, { tipId }))).toBe('NOT_FOUND');
    const lead = await firm.practice.clientPerson(firm.oakfield, ['CLIENT_LEAD']);
    expect(codeOf(await act(api, lead, 'thankForTip', { tipId }))).toBe('FORBIDDEN');
    await expect(
      api.sql.query(`insert into tip_thanks (practice_id, id, person_id, post_id, at) values ($1, gen_random_uuid(), $2, $3, now())`, [
        firm.practice.id,
        firm.sam.id,
        tipId,
      ]),
    ).rejects.toThrow('Nobody thanks themselves');
  });
});
