import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeFirm, codeOf, codes, key, startLearnings } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());

const searches = `searches { saved { id name query } wishes { id text people isMine } } errors { code field }`;
const act = async (by: TestPerson, name: string, type: string, input: object) => {
  const answer = await api.as(by)(`mutation ($input: ${type}!) { ${name}(input: $input) { ${searches} } }`, { input: { idempotencyKey: key(), ...input } });
  return { ...answer, payload: answer.data?.[name] };
};
const keep = (by: TestPerson, name: string, query: string) => act(by, 'keepLearningSearch', 'KeepSearchArgs', { name, query });
const drop = (by: TestPerson, searchId: string) => act(by, 'dropLearningSearch', 'DropSearchArgs', { searchId });
const wish = (by: TestPerson, text: string) => act(by, 'wishForLearning', 'WishForLearningArgs', { text });
const end = (by: TestPerson, wishId: string) => act(by, 'endLearningWish', 'EndWishArgs', { wishId });
const MINE = `{ learningSearches { saved { id name query } wishes { id text people isMine } } }`;
const of = async (by: TestPerson) => (await api.as(by)(MINE)).data.learningSearches;

describe('a saved search', () => {
  it('is kept under a name for its owner alone, replaced under the same name, and let go', async () => {
    const firm = await arrangeFirm(api);
    await keep(firm.chu, ' Scoring  in drafts ', '?theme=SCORING');
    const { payload } = await keep(firm.chu, 'Scoring in drafts', 'theme=SCORING&phase=DRAFTING');
    expect(payload.searches.saved).toMatchObject([{ name: 'Scoring in drafts', query: 'theme=SCORING&phase=DRAFTING' }]);
    expect((await of(firm.sam)).saved).toEqual([]);
    const [{ id }] = payload.searches.saved;
    expect(codeOf(await drop(firm.sam, id))).toBe('NOT_FOUND');
    const other = await arrangeFirm(api);
    expect(codeOf(await drop(other.chu, id))).toBe('NOT_FOUND');
    expect((await drop(firm.chu, id)).payload.searches.saved).toEqual([]);
  });

  it.each([
    ['', 'a=b', 'SEARCH_NAME_EMPTY'],
    ['x'.repeat(81), 'a=b', 'SEARCH_NAME_TOO_LONG'],
    ['All', '?', 'SEARCH_EMPTY'],
    ['All', 'x'.repeat(2001), 'SEARCH_TOO_LONG'],
  ])('says what is wrong with %#', async (name, query, code) => {
    const firm = await arrangeFirm(api);
    expect(codes((await keep(firm.member, name, query)).payload)).toEqual([code]);
  });

  it('ends at fifty', async () => {
    const firm = await arrangeFirm(api);
    for (let at = 0; at < 50; at += 1) await keep(firm.chu, `Search ${at}`, 'q=a');
    expect(codes((await keep(firm.chu, 'One more', 'q=a')).payload)).toEqual(['SEARCHES_FULL']);
    expect((await keep(firm.chu, 'Search 7', 'q=b')).payload.errors).toEqual([]);
  });
});

describe('a wish', () => {
  it('is counted by people, without saying who, and taken back by whoever had it', async () => {
    const firm = await arrangeFirm(api);
    await wish(firm.chu, 'scoring with robots');
    await wish(firm.chu, 'Scoring with robots');
    await wish(firm.sam, 'scoring  with robots ');
    await wish(firm.sam, 'first check-in of a board');
    expect((await of(firm.owner)).wishes).toMatchObject([
      { text: 'scoring with robots', people: 2, isMine: false },
      { text: 'first check-in of a board', people: 1, isMine: false },
    ]);
    const [mine] = (await of(firm.chu)).wishes;
    expect(mine.isMine).toBe(true);
    expect(codeOf(await end(firm.owner, mine.id))).toBe('NOT_FOUND');
    expect((await end(firm.chu, mine.id)).payload.searches.wishes).toContainEqual(
      expect.objectContaining({ text: 'scoring  with robots'.replace('  ', ' '), people: 1 }),
    );
    const other = await arrangeFirm(api);
    expect((await of(other.chu)).wishes).toEqual([]);
    expect(codeOf(await end(other.chu, mine.id))).toBe('NOT_FOUND');
    expect(codeOf(await wish(firm.member, 'anything'))).toBe('FORBIDDEN');
  });

  it.each([
    [' ', 'WISH_EMPTY'],
    ['x'.repeat(10_000), 'WISH_TOO_LONG'],
    ['what did Halden Robotics do about scoring', 'WISH_NAMES'],
    ['mail of ann@halden.example', 'WISH_NAMES'],
  ])('says what is wrong with %#', async (text, code) => {
    const firm = await arrangeFirm(api);
    expect(codes((await wish(firm.sam, text)).payload)).toEqual([code]);
  });

  it('costs one statement to read', async () => {
    const firm = await arrangeFirm(api);
    await wish(firm.sam, 'first check-in of a board');
    expect(await api.statements(() => of(firm.sam))).toHaveLength(1);
  });
});
