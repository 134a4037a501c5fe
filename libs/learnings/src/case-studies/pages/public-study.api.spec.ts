import type { TestApi } from '@cairn/testing';
import { startLearnings } from '../../learnings.fixture.js';
import { act, arrangeStudy, asked, own, publishedStudy, said, written, type StudyFirm } from '../case-study.fixture.js';

let api: TestApi;
let firm: StudyFirm;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  firm = await arrangeStudy(api);
});

const page = async (path: string, init: Parameters<TestApi['fetch']>[1] = {}) => {
  const response = await api.fetch(path, { ...init, headers: { accept: 'text/html', ...(init.headers as Record<string, string> | undefined) } });
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, heading: /<h1>(.*?)<\/h1>/su.exec(html)?.[1] };
};
const pathOf = (study: { published: { publicPath: string | null } | null }): string => study.published?.publicPath ?? '';

describe('a published case study', () => {
  it('is read by anybody, without a script, and may be found and shared', async () => {
    const out = await publishedStudy(api, firm);
    const shown = await page(pathOf(out));
    expect(shown).toMatchObject({ status: 200, heading: 'OKRs at a public organisation in Europe' });
    expect(shown.html).toContain('<p>In week 1 the teams met');
    expect(shown.html).not.toContain('<script');
    expect(shown.html).not.toContain('noindex');
    expect(shown.html).toContain(`<meta property="og:title" content="OKRs at a public organisation in Europe"/>`);
    expect(shown.html).not.toContain('Oakfield');
  });

  it('is asked for again each time, and sent again only when it changed', async () => {
    const out = await publishedStudy(api, firm);
    const first = await page(pathOf(out));
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect((await page(pathOf(out), { headers: { 'if-none-match': tag } })).status).toBe(304);
    await act(api, firm.sam, 'withdrawCaseStudy', own(out));
    expect((await page(pathOf(out), { headers: { 'if-none-match': tag } })).status).toBe(410);
  });

  it('is found by the end of its address, and leads to the right one', async () => {
    const out = await publishedStudy(api, firm);
    const code = pathOf(out).slice(-12);
    const other = await page(`/case-studies/${code}`);
    expect([other.status, other.headers.get('location')]).toEqual([308, pathOf(out)]);
  });

  it('is calmly gone, without a word of it, from the moment the client takes its yes back', async () => {
    const out = await publishedStudy(api, firm);
    await said(api, firm, { sha: out.sha, places: [], title: out.title, level: 'NONE', until: null, requestId: null });
    const gone = await page(pathOf(out));
    expect(gone).toMatchObject({ status: 410, heading: 'This case study was withdrawn' });
    expect(gone.html).toContain('noindex');
    for (const word of ['public organisation', 'In week', 'Northlight']) expect(gone.html).not.toContain(word);
  });

  it('is gone after the last day that was agreed to', async () => {
    const out = await publishedStudy(api, firm, { until: '2026-12-24' });
    api.clock.set('2026-12-24T12:00:00.000Z');
    expect((await page(pathOf(out))).status).toBe(200);
    api.clock.set('2026-12-25T12:00:00.000Z');
    expect((await page(pathOf(out))).status).toBe(410);
  });
});

it('says the same of what never was, what is no address, what is still asked for, and what stands elsewhere', async () => {
  const other = await arrangeStudy(api);
  await asked(api, other, await written(api, other));
  const out = await publishedStudy(api, firm, { places: ['PROPOSALS', 'NETWORK'] });
  expect(pathOf(out)).toBe('');
  const { rows } = await api.sql.query<{ code: string }>(`select code from published_case_study where practice_id = $1`, [firm.practice.id]);
  const answers = [await page('/case-studies/okrs-at-nobody-bcdfghjkmnpq'), await page('/case-studies/short'), await page(`/case-studies/${rows[0]?.code}`)];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
});

describe('for readers who are signed in', () => {
  it('shows the draft to its coaches and the owner, and to nobody else', async () => {
    const study = await written(api, firm);
    const path = `/files/case-studies/draft/${study.id}`;
    for (const as of [firm.sam, firm.olga, firm.owner]) expect((await page(path, { as })).html).toContain('In week 1 the teams met');
    expect(await Promise.all([firm.ben, firm.dana, undefined].map(async (as) => (await page(path, { as })).status))).toEqual([404, 403, 401]);
    const other = await arrangeStudy(api);
    expect((await page(path, { as: other.owner })).status).toBe(404);
  });

  it('shows the client lead what they are asked about', async () => {
    await asked(api, firm, await written(api, firm));
    const { rows } = await api.sql.query<{ id: string }>(`select id from consent_request where practice_id = $1`, [firm.practice.id]);
    const path = `/files/case-studies/asked/${rows[0]?.id}`;
    for (const as of [firm.dana, firm.sam]) expect(await page(path, { as })).toMatchObject({ status: 200, heading: 'OKRs at a public organisation in Europe' });
    const other = await arrangeStudy(api);
    for (const as of [other.dana, other.owner, firm.ben]) expect((await page(path, { as })).status).toBe(404);
  });

  it('shows what stands on no public page to those who may use it there', async () => {
    await publishedStudy(api, firm, { places: ['PROPOSALS'] });
    const { rows } = await api.sql.query<{ id: string }>(`select id from published_case_study where practice_id = $1`, [firm.practice.id]);
    const path = `/files/case-studies/${rows[0]?.id}`;
    expect((await page(path, { as: firm.chu })).html).toContain('proposals to other organisations');
    const other = await arrangeStudy(api);
    expect(await Promise.all([firm.ben, firm.member, other.owner].map(async (as) => (await page(path, { as })).status))).toEqual([404, 404, 404]);
  });
});
