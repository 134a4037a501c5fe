import type { TestApi } from '@cairn/testing';
import { codeOf, codes, consentOf, startLearnings } from '../../learnings.fixture.js';
import { publishedStudies } from './published-studies.js';
import {
  act,
  answered,
  arrangeStudy,
  asked,
  kept,
  own,
  publishedStudy,
  said,
  send,
  STUDIES,
  STUDY,
  wider,
  written,
  type StudyAnswer,
  type StudyFirm,
} from '../case-study.fixture.js';

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

const why = 'It would help other councils to begin well.';
const ask = (study: StudyAnswer, more: Record<string, unknown> = {}) =>
  send(api, firm.sam, 'askForCaseStudy', { ...own(study), places: ['PUBLIC_PAGE'], why, ...more });
const now = async (): Promise<StudyAnswer> => {
  const { rows } = await api.sql.query<{ slug: string }>(`select slug from client where id = $1`, [firm.oakfield.clientId]);
  return (await api.as(firm.sam)(STUDY, { client: rows[0]?.slug })).data.caseStudy.study;
};
const stored = async (table: string) => (await api.sql.query(`select * from ${table} where practice_id = $1`, [firm.practice.id])).rows;
const titles = async (who: StudyFirm['sam']) => (await api.as(who)(STUDIES)).data.caseStudies.map(({ title }: { title: string }) => title);

describe('asking', () => {
  it('shows the client lead the exact text, with places and a last day, and freezes it', async () => {
    const waiting = await asked(api, firm, await written(api, firm), { until: '2027-11-26' });
    expect(waiting).toMatchObject({ stage: 'ASKED', asked: { answeredByName: null } });
    const [request] = await stored('consent_request');
    expect(request).toMatchObject({ level: 'CASE_STUDY', title: waiting.title, status: 'WAITING', until: '2027-11-26' });
    expect(request.text).toMatch(/^# OKRs at a public organisation in Europe\n\n## Background\n\n/u);
    expect(request.text).not.toContain('## Lessons');
    expect((await stored('case_study_edition'))[0]).toMatchObject({
      text: request.text,
      text_sha256: request.text_sha256,
      places: ['PUBLIC_PAGE', 'PROPOSALS'],
    });
  });

  it.each([
    ['no place', { places: [] }, 'CASE_STUDY_PLACES_MISSING'],
    ['a reason of a word', { why: 'Please.' }, 'CONSENT_WHY_TOO_SHORT'],
    ['a last day that is over', { until: '2026-11-26' }, 'CONSENT_END_PAST'],
  ])('says what is wrong with %s', async (_, wrong, code) => {
    expect(codes((await ask(await written(api, firm), wrong)).data.askForCaseStudy)).toEqual([code]);
    expect(await stored('case_study_edition')).toEqual([]);
  });

  it('waits for the wider consent, for words, and for names to be gone', async () => {
    const short = await act(api, firm.sam, 'startCaseStudy', { engagementId: firm.oakfield.id, isNamed: false });
    expect(codes((await ask(short)).data.askForCaseStudy)).toEqual(['CASE_STUDY_SHORT']);
    const sections = kept(short).sections.map((section) =>
      section.key === 'WHY' ? { ...section, body: `Oakfield Council. ${'word '.repeat(200)}` } : section,
    );
    const named = await act(api, firm.sam, 'editCaseStudy', { ...kept(short), sections });
    expect(codes((await ask(named)).data.askForCaseStudy)).toEqual(['CASE_STUDY_NAMES']);
    await consentOf(api, firm.oakfield, 'LEARNING');
    expect(codes((await ask(named)).data.askForCaseStudy)).toEqual(['CASE_STUDY_CONSENT']);
  });

  it('asks for the name where it is told with it', async () => {
    const study = await written(api, firm, { isNamed: true });
    expect(study.title).toBe('OKRs at Oakfield Council');
    await asked(api, firm, study);
    expect((await stored('consent_request'))[0]).toMatchObject({ level: 'NAMED' });
  });

  it('is taken back before it is answered, and the text is free again', async () => {
    const waiting = await asked(api, firm, await written(api, firm));
    expect(codes((await ask(waiting)).data.askForCaseStudy)).toEqual(['CASE_STUDY_ASKED']);
    const free = await act(api, firm.sam, 'takeBackCaseStudyRequest', own(waiting));
    expect(free.stage).toBe('DRAFT');
    expect((await stored('consent_request'))[0]).toMatchObject({ status: 'TAKEN_BACK' });
    expect((await stored('case_study_edition'))[0]).toMatchObject({ text: '', ended_because: 'REPLACED' });
    expect(codes((await send(api, firm.sam, 'takeBackCaseStudyRequest', own(free))).data.takeBackCaseStudyRequest)).toEqual(['CASE_STUDY_NOT_ASKED']);
    expect((await asked(api, firm, free)).stage).toBe('ASKED');
  });

  it('comes back with the client lead’s words when the answer is no', async () => {
    await asked(api, firm, await written(api, firm));
    await answered(api, firm, 'NONE', { note: 'Please leave the reorganisation out.' });
    const refused = await now();
    expect(refused).toMatchObject({ stage: 'REFUSED', asked: { answeredByName: 'Dana Ruiz', note: 'Please leave the reorganisation out.' } });
    expect(codes((await send(api, firm.sam, 'publishCaseStudy', own(refused))).data.publishCaseStudy)).toEqual(['CASE_STUDY_NOT_AGREED']);
    expect((await act(api, firm.sam, 'editCaseStudy', { ...kept(refused), title: 'Another title' })).title).toBe('Another title');
  });
});

describe('publishing', () => {
  it('publishes the agreed words, once there is a yes and not before', async () => {
    const waiting = await asked(api, firm, await written(api, firm));
    expect(codes((await send(api, firm.sam, 'publishCaseStudy', own(waiting))).data.publishCaseStudy)).toEqual(['CASE_STUDY_NOT_AGREED']);
    await answered(api, firm, 'CASE_STUDY');
    expect((await now()).stage).toBe('CONSENTED');
    const out = await act(api, firm.owner, 'publishCaseStudy', own(waiting));
    expect(out).toMatchObject({ stage: 'PUBLISHED', asked: null });
    expect(out.published?.publicPath).toMatch(/^\/case-studies\/okrs-at-a-public-organisation-in-europe-[a-z0-9]{12}$/u);
    const [copy] = await stored('published_case_study');
    expect(copy.text).toBe((await stored('consent_request'))[0].text);
    expect(Object.keys(copy).filter((column) => /client|engagement/u.test(column))).toEqual([]);
  });

  it('leaves the old text published until a changed one is agreed to, at the same address', async () => {
    const out = await publishedStudy(api, firm);
    const changed = await act(api, firm.sam, 'editCaseStudy', { ...kept(out), title: 'A year at a council' });
    expect(changed).toMatchObject({ stage: 'PUBLISHED', isChanged: true });
    const waiting = await asked(api, firm, changed);
    expect(waiting).toMatchObject({ stage: 'ASKED', published: { publicPath: out.published?.publicPath } });
    expect((await stored('published_case_study'))[0].title).toBe(out.title);
    await answered(api, firm, 'CASE_STUDY');
    const again = await act(api, firm.sam, 'publishCaseStudy', own(waiting));
    expect(again.published?.publicPath?.slice(-12)).toBe(out.published?.publicPath?.slice(-12));
    expect((await stored('published_case_study')).map(({ title }) => title)).toEqual(['A year at a council']);
    expect((await stored('case_study_edition')).filter(({ ended_at }) => ended_at === null)).toHaveLength(1);
  });

  it('asks nobody anew about words that the client has agreed to already', async () => {
    const out = await publishedStudy(api, firm);
    const down = await act(api, firm.sam, 'withdrawCaseStudy', own(out));
    expect(down.stage).toBe('WITHDRAWN');
    expect((await asked(api, firm, down)).stage).toBe('CONSENTED');
    expect(await stored('consent_request')).toHaveLength(1);
  });

  it('is for the lead coach and the owner; asking is for its coaches; nobody else knows of it', async () => {
    const study = await written(api, firm);
    const input = own(study);
    const asking = { ...input, places: ['PUBLIC_PAGE'], why };
    const other = await arrangeStudy(api);
    for (const [who, askCode, publishCode] of [
      [firm.olga, 'FORBIDDEN', 'FORBIDDEN'],
      [firm.owner, 'FORBIDDEN', undefined],
      [firm.ben, 'NOT_FOUND', 'NOT_FOUND'],
      [other.sam, 'NOT_FOUND', 'NOT_FOUND'],
      [firm.dana, 'FORBIDDEN', 'FORBIDDEN'],
    ] as const) {
      expect([who.name, codeOf(await send(api, who, 'askForCaseStudy', asking))]).toEqual([who.name, askCode]);
      expect([who.name, codeOf(await send(api, who, 'takeBackCaseStudyRequest', input))]).toEqual([who.name, askCode]);
      expect([who.name, codeOf(await send(api, who, 'publishCaseStudy', input))]).toEqual([who.name, publishCode]);
      expect([who.name, codeOf(await send(api, who, 'withdrawCaseStudy', input))]).toEqual([who.name, publishCode]);
    }
    expect(codeOf(await send(api, firm.aisha, 'publishCaseStudy', input))).toBe('FORBIDDEN');
  });
});

describe('the end of it', () => {
  it('takes it down when the client takes its yes back', async () => {
    const out = await publishedStudy(api, firm);
    await said(api, firm, { sha: out.sha, places: [], title: out.title, level: 'NONE', until: null, requestId: null });
    // Before any job has run nobody reads it as published.
    expect(await now()).toMatchObject({ stage: 'WITHDRAWN', published: null });
  });

  it.each([
    ['for all its work', null],
    ['for this engagement', 'oakfield'],
  ])('is gone from every list and page at once when the client allows less %s', async (_, engagement) => {
    const out = await publishedStudy(api, firm);
    const engagementId = engagement && firm.oakfield.id;
    await wider(api, firm, { level: 'LEARNING', engagementId });
    expect(await now()).toMatchObject({ stage: 'WITHDRAWN', published: null });
    expect(await titles(firm.chu)).toEqual([]);
    const [copy] = await stored('published_case_study');
    for (const path of [`/files/case-studies/${copy.id}`, out.published?.publicPath ?? ''])
      expect([path, (await api.fetch(path, { as: firm.sam })).status]).toEqual([path, path.startsWith('/files') ? 404 : 410]);
  });

  it('stays where a wider yes ended by its day, and where less was said of everything but more of this engagement', async () => {
    await publishedStudy(api, firm);
    await wider(api, firm, { level: 'NONE', kind: 'ENDED' });
    expect((await now()).stage).toBe('PUBLISHED');
    await wider(api, firm, { level: 'CASE_STUDY', engagementId: firm.oakfield.id });
    await wider(api, firm, { level: 'AGGREGATE' });
    expect((await now()).stage).toBe('PUBLISHED');
    expect(await titles(firm.chu)).toHaveLength(1);
  });

  it('is not published after a wider word has ended the yes to it', async () => {
    const waiting = await asked(api, firm, await written(api, firm));
    await answered(api, firm, 'CASE_STUDY');
    await wider(api, firm, { level: 'AGGREGATE' });
    expect(codes((await send(api, firm.sam, 'publishCaseStudy', own(waiting))).data.publishCaseStudy)).toEqual(['CASE_STUDY_NOT_AGREED']);
  });

  it('holds no word of it afterwards, whoever withdrew it; the draft stays', async () => {
    const out = await publishedStudy(api, firm);
    const down = await act(api, firm.owner, 'withdrawCaseStudy', own(out));
    expect(down).toMatchObject({ stage: 'WITHDRAWN', title: out.title });
    expect((await stored('published_case_study'))[0]).toMatchObject({ title: null, text: '', charts: [], text_sha256: null, withdrawn_on: '2026-11-26' });
    expect((await stored('case_study_edition'))[0]).toMatchObject({ text: '', ended_because: 'COACH' });
    expect(codes((await send(api, firm.sam, 'withdrawCaseStudy', own(down))).data.withdrawCaseStudy)).toEqual(['CASE_STUDY_NOT_PUBLISHED']);
  });
});

it('tells other contexts which engagements have one, by what the client allows now', async () => {
  const known = (clientIds: readonly string[] | '*') =>
    api.db.read({ practiceId: firm.practice.id, clientIds, actor: { kind: 'system', name: 'spec' } }, (tx) => publishedStudies(tx, [firm.oakfield.id]));
  await asked(api, firm, await written(api, firm));
  expect(await known('*')).toEqual([]);
  await answered(api, firm, 'CASE_STUDY', { until: null });
  expect(await known('*')).toEqual([]);
  await act(api, firm.sam, 'publishCaseStudy', own(await now()));
  expect(await known('*')).toMatchObject([{ engagementId: firm.oakfield.id, publishedOn: '2026-11-26', until: null }]);
  expect(await known([])).toEqual([]);
  await wider(api, firm, { level: 'AGGREGATE' });
  expect(await known('*')).toEqual([]);
});

describe('the list', () => {
  it('is in one statement, and says where each may be read', async () => {
    const out = await publishedStudy(api, firm);
    const list = () => api.as(firm.chu)(STUDIES);
    expect(await api.statements(list)).toHaveLength(1);
    expect((await list()).data.caseStudies).toMatchObject([{ title: out.title, isPublic: true, path: out.published?.publicPath, publishedOn: '2026-11-26' }]);
    expect(codeOf(await api.as(firm.dana)(STUDIES))).toBe('FORBIDDEN');
    const other = await arrangeStudy(api);
    expect(await titles(other.owner)).toEqual([]);
  });

  it('keeps what stands on no public page from the network and from coaches of competitors', async () => {
    await publishedStudy(api, firm, { places: ['PROPOSALS'] });
    expect(await titles(firm.sam)).toHaveLength(1);
    expect(await titles(firm.chu)).toHaveLength(1);
    expect(await titles(firm.ben)).toEqual([]);
    expect(await titles(firm.member)).toEqual([]);
  });

  it('has none whose last day is over', async () => {
    await publishedStudy(api, firm, { until: '2026-12-24' });
    api.clock.set('2026-12-24T12:00:00.000Z');
    expect(await titles(firm.chu)).toHaveLength(1);
    api.clock.set('2026-12-26T12:00:00.000Z');
    expect(await titles(firm.chu)).toEqual([]);
  });
});
