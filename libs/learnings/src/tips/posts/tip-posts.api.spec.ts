import type { TestApi } from '@cairn/testing';
import { arrangeFirm, codeOf, codes, startLearnings } from '../../learnings.fixture.js';
import { act, actionsOf, asked, commentOf, questionOf, three, TIP, tipOf, tipPage, TIPS, titles } from '../tips.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

describe('publishing', () => {
  it('shows tips to the coaches of the practice, and not to the network, to clients or elsewhere', async () => {
    const firm = await arrangeFirm(api);
    const { payload } = await act(api, firm.sam, 'publishTip', three);
    expect(payload).toMatchObject({
      page: { post: { ...three, authorName: 'Sam Okafor', isMine: true, isFollowed: true, version: 1, editedAt: null }, discussion: { totalCount: 0 } },
      errors: [],
    });
    const tipId = payload.page.id;
    for (const reader of [firm.chu, firm.owner, firm.director]) expect(await titles(api, reader)).toEqual([three.title]);
    expect(await titles(api, firm.member)).toEqual([]);
    expect(codeOf(await api.as(firm.member)(TIP, { tipId }))).toBe('NOT_FOUND');
    const lead = await firm.practice.clientPerson(firm.oakfield, ['CLIENT_LEAD']);
    expect(codeOf(await api.as(lead)(TIPS, {}))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(lead)(TIP, { tipId }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, lead, 'publishTip', three))).toBe('FORBIDDEN');
    const other = await arrangeFirm(api);
    expect(codeOf(await api.as(other.owner)(TIP, { tipId }))).toBe('NOT_FOUND');
    expect(await titles(api, other.owner)).toEqual([]);
  });

  it('lets members of the network write to the network, and only there', async () => {
    const firm = await arrangeFirm(api);
    await tipOf(api, firm.member, { reach: 'NETWORK' });
    expect(await titles(api, firm.chu)).toEqual([three.title]);
    expect(codeOf(await act(api, firm.member, 'publishTip', three))).toBe('FORBIDDEN');
  });

  it('happens once for one intention', async () => {
    const firm = await arrangeFirm(api);
    const idempotencyKey = 'once-and-for-all';
    const [one, two] = [
      await act(api, firm.sam, 'publishTip', { ...three, idempotencyKey }),
      await act(api, firm.sam, 'publishTip', { ...three, idempotencyKey }),
    ];
    expect(one.payload.page.id).toBe(two.payload.page.id);
    expect(await titles(api, firm.sam)).toHaveLength(1);
  });

  it('refuses words that tell who it was, marks them, and asks once about those that may', async () => {
    const firm = await arrangeFirm(api);
    const named = { ...three, tips: ['As Halden Robotics did it.', 'Call +49 30 901820 first.'], intro: 'It ended on 3 March 2026.' };
    const { payload } = await act(api, firm.sam, 'publishTip', named);
    expect(codes(payload)).toEqual(['TIP_NAMES']);
    expect(payload.findings).toMatchObject([
      { field: 'intro', text: '3 March 2026', mayKeep: true },
      { field: 'tips.0', start: 3, text: 'Halden Robotics', mayKeep: false },
      { field: 'tips.1', mayKeep: false },
    ]);
    expect(await titles(api, firm.sam)).toEqual([]);
    const dated = { ...three, intro: 'It ended on 3 March 2026.' };
    expect(codes((await act(api, firm.sam, 'publishTip', dated)).payload)).toEqual(['TIP_MAY_BE_NAMES']);
    const kept = (await act(api, firm.sam, 'publishTip', { ...dated, notNames: ['3 March 2026'] })).payload.page.post;
    // Said once: a later change is not asked about the same words.
    const edit = { ...dated, tipId: kept.id, version: kept.version, title: 'Four ways', kind: undefined, reach: undefined };
    expect((await act(api, firm.sam, 'editTip', edit)).payload).toMatchObject({ page: { post: { title: 'Four ways' } }, errors: [] });
  });

  it.each([
    [{ ...three, tips: [] }, 'TIPS_MISSING', 'tips.0'],
    [{ ...three, title: ' ' }, 'TIP_TITLE_MISSING', 'title'],
    [{ ...asked, intro: 'x'.repeat(4001) }, 'TEXT_TOO_LONG', 'intro'],
  ])('says what is wrong with %#', async (input, code, field) => {
    const firm = await arrangeFirm(api);
    expect((await act(api, firm.sam, 'publishTip', input)).payload.errors).toMatchObject([{ code, field }]);
  });
});

describe('changing', () => {
  const words = ({ title, intro, tips, theme, phase }: typeof three) => ({ title, intro, tips, theme, phase });

  it('is for whoever wrote it, on the version they saw', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId, version } = await tipOf(api, firm.sam);
    const edit = { ...words(three), tips: ['End on time.'], tipId, version };
    expect(codeOf(await act(api, firm.chu, 'editTip', edit))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, firm.owner, 'editTip', edit))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, firm.member, 'editTip', edit))).toBe('NOT_FOUND');
    expect(codeOf(await act(api, (await arrangeFirm(api)).sam, 'editTip', edit))).toBe('NOT_FOUND');
    expect(codes((await act(api, firm.sam, 'editTip', { ...edit, tips: three.tips })).payload)).toEqual(['TIP_UNCHANGED']);
    expect((await act(api, firm.sam, 'editTip', edit)).payload.page.post).toMatchObject({ tips: ['End on time.'], editedAt: expect.any(String) as string });
    expect(codeOf(await act(api, firm.sam, 'editTip', { ...edit, title: 'Late' }))).toBe('CONFLICT');
  });

  it('takes a post back for everybody, with earlier wordings', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId, version } = await tipOf(api, firm.sam);
    const edited = (await act(api, firm.sam, 'editTip', { ...words(three), title: 'Secret', tipId, version })).payload.page.post;
    await commentOf(api, firm.chu, tipId, 'True.');
    const remove = { tipId, version: edited.version };
    expect(codeOf(await act(api, firm.owner, 'removeTip', remove))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, (await arrangeFirm(api)).sam, 'removeTip', remove))).toBe('NOT_FOUND');
    expect(codeOf(await act(api, firm.sam, 'removeTip', { tipId, version }))).toBe('CONFLICT');
    expect((await act(api, firm.sam, 'removeTip', remove)).payload).toMatchObject({ page: null, errors: [] });
    for (const reader of [firm.sam, firm.owner]) expect(codeOf(await api.as(reader)(TIP, { tipId }))).toBe('NOT_FOUND');
    expect(await titles(api, firm.chu, { text: 'true' })).toEqual([]);
    const { rows } = await api.sql.query(
      `select title, intro, tips from tip_post where id = $1 union all select title, intro, tips from tip_wording where post_id = $1`,
      [tipId],
    );
    expect(rows).toEqual([{ title: '', intro: '', tips: [] }]);
  });
});

describe('the list', () => {
  it('is found by words of the post and of what was said below, by theme, kind, and what is open', async () => {
    const firm = await arrangeFirm(api);
    await tipOf(api, firm.sam);
    api.clock.set('2026-11-26T12:00:00.000Z');
    const { id } = await questionOf(api, firm.chu);
    await commentOf(api, firm.sam, id, 'The deputy scores.', 'ANSWER');
    expect(await titles(api, firm.owner)).toEqual([asked.title, three.title]);
    expect(await titles(api, firm.owner, { text: 'ending workshops' })).toEqual([three.title]);
    expect(await titles(api, firm.owner, { text: 'deputies' })).toEqual([asked.title]);
    expect(await titles(api, firm.owner, { text: 'score -workshop' })).toEqual([asked.title]);
    expect(await titles(api, firm.owner, { text: 'zebra' })).toEqual([]);
    expect(await titles(api, firm.owner, { themes: ['TRAINING'] })).toEqual([three.title]);
    expect(await titles(api, firm.owner, { kind: 'QUESTION' })).toEqual([asked.title]);
    expect(await titles(api, firm.owner, { unanswered: true })).toEqual([asked.title]);
    expect(await titles(api, firm.sam, { mine: true })).toEqual([three.title]);
    expect(await titles(api, firm.sam, { followed: true })).toEqual([asked.title, three.title]);
    expect(await titles(api, firm.owner, { followed: true })).toEqual([]);
  });

  it('comes near where nothing has all the words: misspelt, turned round, or only some of them', async () => {
    const firm = await arrangeFirm(api);
    await tipOf(api, firm.sam);
    const { id } = await questionOf(api, firm.chu);
    await commentOf(api, firm.sam, id, 'The deputy scores it.', 'ANSWER');
    const near = async (text: string) => {
      const { tips } = (await api.as(firm.owner)(TIPS, { filter: { text } })).data;
      return [tips.isNear, tips.edges.map((edge: { node: { title: string } }) => edge.node.title)];
    };
    expect(await near('workshop')).toEqual([false, [three.title]]);
    for (const text of ['workshpo', 'wrkshop', 'workshop zebra']) expect([text, await near(text)]).toEqual([text, [true, [three.title]]]);
    expect(await near('depuyt')).toEqual([true, [asked.title]]);
    expect(await near('workshpo -sentence')).toEqual([false, []]);
    expect(await near('zebra')).toEqual([false, []]);
    // What the network may not read does not come near, either.
    expect(await titles(api, firm.member, { text: 'workshpo' })).toEqual([]);
  });

  it('counts what each other choice would show, in the same statement', async () => {
    const firm = await arrangeFirm(api);
    await tipOf(api, firm.sam);
    await questionOf(api, firm.chu);
    const facets = async (filter: object) =>
      (await api.as(firm.sam)(TIPS, { filter })).data.tips.facets.map((one: { value: string; count: number }) => `${one.value} ${one.count}`);
    expect(await facets({})).toEqual(['FOLLOWED 1', 'MINE 1', 'OPEN 1', 'QUESTIONS 1', 'TIPS 1', `${asked.theme} 1`, `${three.theme} 1`]);
    expect(await facets({ kind: 'TIPS' })).toEqual(['FOLLOWED 1', 'MINE 1', 'OPEN 1', 'QUESTIONS 1', 'TIPS 1', `${three.theme} 1`]);
    expect(await facets({ themes: [asked.theme] })).toEqual(['OPEN 1', 'QUESTIONS 1', `${asked.theme} 1`, `${three.theme} 1`]);
    expect(await api.statements(() => facets({}))).toHaveLength(1);
  });

  it.each([`'; drop table tip_post; --`, '"', '((', '\\', 'a & | !', '%', '🙂', 'the', '-'])('does not stumble over %s', async (text) => {
    const firm = await arrangeFirm(api);
    await tipOf(api, firm.sam);
    expect((await api.as(firm.sam)(TIPS, { filter: { text } })).errors).toBeUndefined();
  });

  it('refuses a text that nobody searches for, and pages that are none', async () => {
    const firm = await arrangeFirm(api);
    expect(codeOf(await api.as(firm.sam)(TIPS, { filter: { text: 'x'.repeat(201) } }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await api.as(firm.sam)(TIPS, { after: 'x' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await api.as(firm.sam)(TIPS, { first: 501 }))).toBe('BAD_USER_INPUT');
  });

  it.each([{}, { text: 'workshop' }])('is read page by page, each post once: %j', async (filter) => {
    const firm = await arrangeFirm(api);
    const all: string[] = [];
    for (const title of ['A workshop', 'B workshop', 'C workshop', 'D workshop', 'E workshop']) all.push((await tipOf(api, firm.sam, { title })).id);
    const seen: string[] = [];
    const read = async (after: string | null) => (await api.as(firm.chu)(TIPS, { filter, first: 2, after })).data.tips;
    for (let after: string | null = null, more = true; more;) {
      const tips = await read(after);
      expect(tips.totalCount).toBe(5);
      seen.push(...tips.edges.map((edge: { node: { id: string } }) => edge.node.id));
      [after, more] = [tips.pageInfo.endCursor, tips.pageInfo.hasNextPage];
    }
    expect([...seen].sort()).toEqual([...all].sort());
  });

  it('costs one statement, as does a page with its discussion', async () => {
    const firm = await arrangeFirm(api);
    const { id } = await questionOf(api, firm.chu);
    for (const text of ['One.', 'Two.', 'Three.']) await commentOf(api, firm.sam, id, text, 'ANSWER');
    expect(await api.statements(() => titles(api, firm.owner))).toHaveLength(1);
    expect(await api.statements(() => titles(api, firm.owner, { text: 'scores' }))).toHaveLength(1);
    expect(await api.statements(() => tipPage(api, firm.owner, id))).toHaveLength(1);
  });
});

describe('the database', () => {
  const asPerson = (practiceId: string, personId: string) => ({
    ...{ practiceId, clientIds: [] },
    actor: { kind: 'person' as const, personId, name: 'Somebody' },
  });

  it('searches in nobody else’s name', async () => {
    const [firm, other] = [await arrangeFirm(api), await arrangeFirm(api)];
    await tipOf(api, firm.sam);
    const found = (practiceId: string, personId: string) =>
      api.db.read(asPerson(firm.practice.id, firm.member.id), (tx) =>
        tx.rows(`select post_id from find_tips($2, $3, '{PRACTICE}', 'workshop') where $1::uuid is not null -- practice_id`, [practiceId, personId]),
      );
    expect(await found(firm.practice.id, firm.sam.id)).toEqual([]);
    expect(await found(other.practice.id, firm.member.id)).toEqual([]);
  });

  it('shows the network and clients nothing of the practice, whatever is asked', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    await commentOf(api, firm.chu, tipId, 'True.');
    await act(api, firm.chu, 'thankForTip', { tipId });
    await act(api, firm.chu, 'reportTip', { tipId, reason: 'Odd.' });
    const lead = await firm.practice.clientPerson(firm.oakfield, ['CLIENT_LEAD']);
    const counted = (personId: string) =>
      api.db.read(asPerson(firm.practice.id, personId), async (tx) => {
        const tables = ['tip_post', 'tip_comment', 'tip_thanks', 'tip_report', 'tip_follow'];
        const read = await Promise.all(tables.map((table) => tx.row<{ n: number }>(`select count(*)::int as n from ${table} where practice_id = $1`)));
        return read.map((row) => row?.n);
      });
    for (const { id } of [firm.member, lead]) expect(await counted(id)).toEqual([0, 0, 0, 0, 0]);
    expect(await counted(firm.ben.id)).toEqual([1, 1, 1, 0, 0]);
    expect(await counted(firm.chu.id)).toEqual([1, 1, 1, 1, 1]);
    expect(await counted(firm.owner.id)).toEqual([1, 1, 1, 1, 0]);
  });
});

it('offers each reader what they may do', async () => {
  const firm = await arrangeFirm(api);
  const { id } = await questionOf(api, firm.chu, { reach: 'NETWORK' });
  const offered = async (by: typeof firm.sam) => actionsOf((await tipPage(api, by, id)).post);
  expect(await offered(firm.chu)).toEqual(['editTip', 'removeTip', 'answerTip', 'writeTipComment', 'unfollowTip']);
  expect(await offered(firm.sam)).toEqual(['answerTip', 'writeTipComment', 'followTip', 'thankForTip', 'reportTip']);
  expect(await offered(firm.member)).toEqual(await offered(firm.sam));
  expect(await offered(firm.director)).toEqual(['answerTip', 'writeTipComment', 'followTip', 'thankForTip', 'reportTip', 'hideTip']);
});
