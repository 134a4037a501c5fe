import type { TestApi } from '@cairn/testing';
import { FOUND, LEARNINGS, plant, search, sentences } from '../finding.fixture.js';
import { arrangeFirm, codeOf, startLearnings } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

describe('a search', () => {
  it('finds by the stems of words, in the sentence before the reasons', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { sentence: 'Sponsors who open the first workshop keep it alive.', why: 'They decided on scoring there.' });
    await plant(api, firm, { sentence: 'Score once, at the end.' });
    expect(await sentences(api, firm.chu, { text: 'scored' })).toEqual(['Score once, at the end.', 'Sponsors who open the first workshop keep it alive.']);
    expect(await sentences(api, firm.chu, { text: 'sponsor opening' })).toEqual(['Sponsors who open the first workshop keep it alive.']);
    expect((await search(api, firm.chu, { text: 'scored' })).mode).toBe('EXACT');
  });

  it.each([
    ['de', 'Teams vergessen ihre Ziele nach vier Wochen ohne Gespräche.', 'Gespräch', 'gesprache'],
    ['fr', 'Les équipes décident mieux avec un seul objectif.', 'objectifs', 'equipe'],
    ['es', 'Las reuniones cortas mantienen la atención.', 'reunión', 'atencion'],
    ['sv', 'Målen glöms bort utan möten.', 'möte', 'malen'],
  ])('knows the stems of %s, with and without its accents', async (language, sentence, ...asked) => {
    const firm = await arrangeFirm(api);
    await api.sql.query(`update practice set language = $2 where practice_id = $1`, [firm.practice.id, language]);
    await plant(api, firm, { sentence, language });
    await plant(api, firm, { sentence: 'Nothing of the kind.', language: 'en' });
    for (const text of asked) expect(await sentences(api, firm.chu, { text })).toEqual([sentence]);
  });

  it('offers what is written similarly when nothing has the word, and says so', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { sentence: 'One scoring style for all teams works best.' });
    await plant(api, firm, { sentence: 'Independent teams run the check-in alone.' });
    for (const text of ['scorng', 'scroing', 'scoring styel']) {
      const found = await search(api, firm.chu, { text });
      expect([found.mode, found.edges[0]?.node.learning.sentence]).toEqual(['NEAR', 'One scoring style for all teams works best.']);
    }
    expect(await search(api, firm.chu, { text: 'zebra' })).toMatchObject({ mode: 'NEAR', edges: [], totalCount: 0, facets: [], cells: [] });
  });

  it('takes words in quotes together and words with a minus away', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { sentence: 'A short cycle needs short meetings.' });
    await plant(api, firm, { sentence: 'A cycle of one quarter, with a short list.' });
    expect(await sentences(api, firm.chu, { text: '"short cycle"' })).toEqual(['A short cycle needs short meetings.']);
    expect(await sentences(api, firm.chu, { text: 'cycle -meetings' })).toEqual(['A cycle of one quarter, with a short list.']);
    // Also where nothing has all of the words and what comes near is shown.
    expect(await sentences(api, firm.chu, { text: 'cylce -meetings' })).toEqual(['A cycle of one quarter, with a short list.']);
    expect(await sentences(api, firm.chu, { text: 'cylce zebra -meetings -"short list"' })).toEqual([]);
  });

  it.each(['x'.repeat(201), 'goal '.repeat(2000)])('refuses a text that nobody searches for', async (text) => {
    const firm = await arrangeFirm(api);
    const answer = await api.as(firm.chu)(LEARNINGS, { filter: { text } });
    expect(answer.errors?.[0]).toMatchObject({ message: 'Search for at most 200 characters.', extensions: { code: 'BAD_USER_INPUT', field: 'text' } });
  });

  it.each([`'; drop table learning; --`, '"', '((', '\\', 'a & | !', '<->', ':*', '%', '🙂', 'the'])('does not stumble over %s', async (text) => {
    const firm = await arrangeFirm(api);
    await plant(api, firm);
    expect((await api.as(firm.chu)(LEARNINGS, { filter: { text } })).errors).toBeUndefined();
  });
});

describe('the list', () => {
  it('shows what most clients agree on first, page by page without a row twice or never', async () => {
    const firm = await arrangeFirm(api);
    const planted: string[] = [];
    for (const seenCount of [3, 0, 5, 5, 1, 0]) planted.push(await plant(api, firm, { seenCount, sentence: `Scoring, seen ${seenCount} times.` }));
    for (const filter of [{}, { text: 'scoring' }]) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await search(api, firm.chu, filter, { first: 2, after });
        seen.push(...page.edges.map((edge: { node: { id: string } }) => edge.node.id));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect([...seen].sort()).toEqual([...planted].sort());
      expect(seen.slice(0, 2).sort()).toEqual([planted[2], planted[3]].sort());
    }
    expect(codeOf(await api.as(firm.chu)(LEARNINGS, { after: 'x' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await api.as(firm.chu)(LEARNINGS, { first: 501 }))).toBe('BAD_USER_INPUT');
  });

  it('counts each facet as if its own choice were open, and the map as the list', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { phase: 'DRAFTING', theme: 'SCORING', industry: 'PUBLIC', seenCount: 5, parameterKey: 'cycle' });
    await plant(api, firm, { phase: 'DRAFTING', theme: 'OWN_WORDS', industry: 'PUBLIC', seenCount: 2 });
    await plant(api, firm, { phase: 'CYCLE', theme: 'SCORING', industry: 'HEALTH', seenCount: 1, region: 'EUROPE', sizeBand: 'FROM_1000' });
    const found = await search(api, firm.chu, { themes: ['SCORING'] });
    const of = (facet: string) =>
      Object.fromEntries(
        found.facets.filter((one: { facet: string }) => one.facet === facet).map((one: { value: string; count: number }) => [one.value, one.count]),
      );
    expect(of('THEME')).toEqual({ SCORING: 2, OWN_WORDS: 1 });
    expect(of('PHASE')).toEqual({ DRAFTING: 1, CYCLE: 1 });
    expect(of('INDUSTRY')).toEqual({ PUBLIC: 1, HEALTH: 1 });
    expect(of('STRENGTH')).toEqual({ MANY: 1, ONE: 1 });
    expect([of('REGION'), of('SIZE'), of('PARAMETER')]).toEqual([{ EUROPE: 1 }, { FROM_1000: 1 }, { cycle: 1 }]);
    expect(found.facets.find((one: { facet: string }) => one.facet === 'PARAMETER').name).toBeTruthy();
    expect(found.cells).toEqual(
      expect.arrayContaining([
        { theme: 'SCORING', phase: 'DRAFTING', count: 1, agreed: 1 },
        { theme: 'SCORING', phase: 'CYCLE', count: 1, agreed: 0 },
      ]),
    );
    expect([found.totalCount, found.cells.length]).toEqual([2, 2]);
    const both = { themes: ['SCORING'], strengths: ['SOME', 'MANY'], industries: ['PUBLIC'], sizes: [], parameters: ['cycle'] };
    expect((await search(api, firm.chu, both)).totalCount).toBe(1);
  });

  it('fades after a year and costs one statement', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { confirmedOn: '2025-11-25', seenCount: 2 });
    await plant(api, firm, { confirmedOn: '2025-11-26', seenCount: 1 });
    const statements = await api.statements(async () => {
      const { edges } = await search(api, firm.chu, { text: 'scoring' });
      expect(edges.map((edge: { node: { isOld: boolean } }) => edge.node.isOld)).toEqual([true, false]);
    });
    expect(statements).toHaveLength(1);
    const id = await plant(api, firm);
    expect(await api.statements(() => api.as(firm.chu)(FOUND, { id }))).toHaveLength(1);
  });
});

describe('who finds what', () => {
  it('ends at the practice, the reach and what is published', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { sentence: 'Ours alone.' });
    await plant(api, firm, { sentence: 'Of the network.', reach: 'NETWORK' });
    await plant(api, firm, { sentence: 'Waits for a second person.', status: 'IN_REVIEW' });
    const withdrawn = await plant(api, firm, { status: 'WITHDRAWN' });
    expect((await sentences(api, firm.chu)).sort()).toEqual(['Of the network.', 'Ours alone.']);
    expect(await sentences(api, firm.member)).toEqual(['Of the network.']);
    expect((await api.as(firm.chu)(FOUND, { id: withdrawn })).data.foundLearning).toMatchObject({
      learning: { isWithdrawn: true, sentence: '' },
      availableActions: [],
    });
    const other = await arrangeFirm(api);
    expect(await search(api, other.chu)).toMatchObject({ edges: [], totalCount: 0, facets: [], cells: [] });
    expect(codeOf(await api.as(other.chu)(FOUND, { id: withdrawn }))).toBe('NOT_FOUND');
    const lead = await firm.practice.person('Ann Lead');
    await firm.practice.grant(lead, 'CLIENT_LEAD', firm.oakfield.clientId);
    expect(codeOf(await api.as(lead)(LEARNINGS, {}))).toBe('FORBIDDEN');
  });

  it('leaves nothing of what stands behind the wall: not in rows, counts, facets, the map, nor near matches', async () => {
    const firm = await arrangeFirm(api);
    const id = await plant(api, firm, {
      sentence: 'Zeppelin reviews slow everybody down.',
      theme: 'CHECK_INS',
      phase: 'CYCLE',
      industry: 'PUBLIC',
      from: firm.oakfield,
    });
    for (const [who, sees] of [
      [firm.sam, true],
      [firm.chu, true],
      [firm.owner, true],
      [firm.ben, false],
    ] as const) {
      for (const filter of [{}, { text: 'zeppelin' }, { text: 'zepelin' }, { themes: ['CHECK_INS'] }]) {
        const found = await search(api, who, filter);
        expect([found.totalCount, found.edges.length, found.cells.length, found.facets.length > 0]).toEqual(sees ? [1, 1, 1, true] : [0, 0, 0, false]);
      }
      expect(codeOf(await api.as(who)(FOUND, { id }))).toBe(sees ? undefined : 'NOT_FOUND');
    }
  });

  it('asks nothing in the name of somebody else', async () => {
    const firm = await arrangeFirm(api);
    await plant(api, firm, { from: firm.oakfield });
    const other = await arrangeFirm(api);
    const scope = { practiceId: firm.practice.id, clientIds: [], actor: { kind: 'person' as const, personId: firm.ben.id, name: 'Ben' } };
    const ask = (practiceId: string, personId: string) =>
      api.db.read(scope, (tx) =>
        tx.row<{ answer: unknown }>(
          `select search_learnings($2, $3, '{PRACTICE}', '{"counted": true}', null, null, 10) as answer where $1::uuid is not null -- practice_id`,
          [practiceId, personId],
        ),
      );
    expect((await ask(firm.practice.id, firm.chu.id))?.answer).toBeNull();
    expect((await ask(other.practice.id, firm.ben.id))?.answer).toBeNull();
    expect((await ask(firm.practice.id, firm.ben.id))?.answer).toMatchObject({ total: 0 });
  });
});
