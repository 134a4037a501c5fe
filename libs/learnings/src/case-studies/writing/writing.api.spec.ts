import { randomUUID } from 'node:crypto';
import type { TestApi } from '@cairn/testing';
import { adder, codeOf, codes, key, startLearnings } from '../../learnings.fixture.js';
import { act, arrangeStudy, asked, kept, own, send, STUDY, written, type StudyFirm } from '../case-study.fixture.js';

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

const clientSlug = async () => (await api.sql.query<{ slug: string }>(`select slug from client where id = $1`, [firm.oakfield.clientId])).rows[0]?.slug;
const bodyOf = (study: { sections: readonly { key: string; body: string }[] }, name: string) => study.sections.find((section) => section.key === name)?.body;

describe('the first draft', () => {
  it('is what the record says, part by part, and says what to write where it says nothing', async () => {
    const study = await act(api, firm.sam, 'startCaseStudy', { engagementId: firm.oakfield.id, isNamed: false });
    expect(study).toMatchObject({ stage: 'DRAFT', title: 'OKRs at a public organisation in Europe', version: 1 });
    expect(study.sections.map(({ key: name }) => name)).toEqual(
      expect.arrayContaining(['BACKGROUND', 'WHY', 'DEPLOYMENT', 'TRAINING', 'CYCLE_1', 'PARAMETERS', 'DIFFICULTIES', 'RESULTS', 'LESSONS']),
    );
    expect(bodyOf(study, 'WHY')).toBe('Asked why OKRs, and why now, the client said: “Nobody could name three priorities.”');
    expect(bodyOf(study, 'LESSONS')).toBe('');
    expect(JSON.stringify(study.sections.map(({ body }) => body))).not.toContain('Oakfield');
  });

  it('is started once, by those who coach there; repeated it answers the same', async () => {
    const input = { engagementId: firm.oakfield.id, isNamed: false, idempotencyKey: key() };
    const first = (await send(api, firm.sam, 'startCaseStudy', input)).data.startCaseStudy;
    expect((await send(api, firm.sam, 'startCaseStudy', input)).data.startCaseStudy.page.study.id).toBe(first.page.study.id);
    expect(codes((await send(api, firm.aisha, 'startCaseStudy', { engagementId: firm.oakfield.id })).data.startCaseStudy)).toEqual(['CASE_STUDY_STARTED']);
  });

  it.each([
    ['a shadow', () => firm.olga, 'FORBIDDEN'],
    ['the owner, who coaches nobody', () => firm.owner, 'FORBIDDEN'],
    ['a coach of another client', () => firm.ben, 'NOT_FOUND'],
    ['the client lead', () => firm.dana, 'FORBIDDEN'],
  ] as const)('is not started by %s', async (_, who, code) => {
    expect(codeOf(await send(api, who(), 'startCaseStudy', { engagementId: firm.oakfield.id }))).toBe(code);
  });

  it('is nothing to another practice', async () => {
    const other = await arrangeStudy(api);
    expect(codeOf(await send(api, other.sam, 'startCaseStudy', { engagementId: firm.oakfield.id }))).toBe('NOT_FOUND');
  });
});

describe('writing', () => {
  it('keeps title, parts and their order, over the version that was seen', async () => {
    const study = await act(api, firm.sam, 'startCaseStudy', { engagementId: firm.oakfield.id, isNamed: false });
    const edit = kept(study);
    const sections = [{ key: 'OWN_1', heading: ' A word before ', body: 'One.\r\n\r\n- two   ' }, ...[...edit.sections].reverse()];
    const changed = await act(api, firm.aisha, 'editCaseStudy', { ...edit, title: 'A year at a council', sections });
    expect(changed).toMatchObject({ title: 'A year at a council', version: 2 });
    expect(changed.sections[0]).toMatchObject({ key: 'OWN_1', heading: 'A word before', body: 'One.\n\n- two' });
    expect(changed.sections[1]?.key).toBe('LESSONS');
    expect(codeOf(await send(api, firm.sam, 'editCaseStudy', { ...edit, title: 'Mine' }))).toBe('CONFLICT');
  });

  it.each([
    ['no title', { title: '  ' }, 'CASE_STUDY_TITLE_MISSING'],
    ['a part without heading', { sections: [{ key: 'WHY', heading: ' ', body: '' }] }, 'CASE_STUDY_HEADING_MISSING'],
    ['a part that stands there twice', { sections: [1, 2].map(() => ({ key: 'WHY', heading: 'Why', body: '' })) }, 'CASE_STUDY_SECTION_KEY'],
    ['a book', { sections: [{ key: 'WHY', heading: 'Why', body: 'x'.repeat(20_001) }] }, 'CASE_STUDY_BODY_LONG'],
  ])('says what is wrong with %s', async (_, wrong, code) => {
    const study = await act(api, firm.sam, 'startCaseStudy', { engagementId: firm.oakfield.id, isNamed: false });
    expect(codes((await send(api, firm.sam, 'editCaseStudy', { ...kept(study), ...wrong })).data.editCaseStudy)).toEqual([code]);
  });

  it('is for its coaches; the owner and a shadow read, nobody else knows of it', async () => {
    const study = await act(api, firm.sam, 'startCaseStudy', { engagementId: firm.oakfield.id, isNamed: false });
    const slug = await clientSlug();
    for (const [who, code] of [
      [firm.olga, 'FORBIDDEN'],
      [firm.owner, 'FORBIDDEN'],
      [firm.ben, 'NOT_FOUND'],
      [firm.dana, 'FORBIDDEN'],
    ] as const)
      for (const [name, input] of [
        ['editCaseStudy', kept(study)],
        ['assembleAgain', own(study)],
      ] as const)
        expect([who.name, codeOf(await send(api, who, name, input))]).toEqual([who.name, code]);
    for (const who of [firm.owner, firm.olga])
      expect((await api.as(who)(STUDY, { client: slug })).data.caseStudy.study).toMatchObject({ id: study.id, findings: [] });
    expect(codeOf(await api.as(firm.ben)(STUDY, { client: slug }))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(firm.dana)(STUDY, { client: slug }))).toBe('FORBIDDEN');
    const other = await arrangeStudy(api);
    expect(codeOf(await send(api, other.sam, 'editCaseStudy', kept(study)))).toBe('NOT_FOUND');
    expect(codeOf(await send(api, other.sam, 'assembleAgain', own(study)))).toBe('NOT_FOUND');
  });

  it('is frozen while the client lead reads it', async () => {
    const waiting = await asked(api, firm, await written(api, firm));
    for (const [name, input] of [
      ['editCaseStudy', kept(waiting)],
      ['assembleAgain', own(waiting)],
    ] as const)
      expect(codes((await send(api, firm.sam, name, input)).data[name])).toEqual(['CASE_STUDY_ASKED']);
  });

  it('marks the names that would tell who it is, and lets the client’s own stand where it is told with its name', async () => {
    const body = 'Oakfield Council began in spring.';
    const study = await written(api, firm, { body });
    expect(study.findings).toMatchObject([{ field: 'RESULTS', kind: 'CLIENT', blocks: true }]);
    const named = await act(api, firm.sam, 'editCaseStudy', { ...kept(study), isNamed: true });
    expect(named.findings).toEqual([]);
    const edit = kept(named);
    const sections = edit.sections.map((section) =>
      section.key === 'RESULTS' ? { ...section, body: `${body} Halden Robotics did as well, said Dana Ruiz.` } : section,
    );
    const others = await act(api, firm.sam, 'editCaseStudy', { ...edit, isNamed: true, sections });
    expect(others.findings.filter(({ blocks }) => blocks).map(({ kind }) => kind)).toEqual(['CLIENT', 'PERSON']);
  });
});

describe('assembling again', () => {
  it('lays what is new beside the text and changes no word of it', async () => {
    const study = await written(api, firm);
    const add = adder(api, firm.practice.id);
    const of = { client_id: firm.oakfield.clientId, engagement_id: firm.oakfield.id };
    const team = await add('team', { ...of, name: 'Housing', kind: 'TEAM', created_at: '2026-10-01T09:00:00Z' });
    await add('waiver', {
      ...of,
      parameter_key: 'scoring',
      team_id: team,
      reason: 'Their targets come from a contract.',
      expires_on: '2026-12-31',
      status: 'GRANTED',
      asked_by: firm.sam.id,
      asked_at: '2026-11-01T09:00:00Z',
    });
    const again = await act(api, firm.sam, 'assembleAgain', own(study));
    expect(again.sections.map(({ key: name, heading, body }) => ({ key: name, heading, body }))).toEqual(kept(study).sections);
    const news = again.sections.flatMap((section) => section.news);
    expect(news).toMatchObject([
      { id: 'background.teams', text: '1 team took part.', before: null },
      { text: 'An exception for a team was granted. The reason given: “Their targets come from a contract.”', before: null },
    ]);
    const settled = await act(api, firm.sam, 'editCaseStudy', { ...kept(again), settledNews: [news[0]?.id] });
    expect(settled.sections.flatMap((section) => section.news)).toHaveLength(1);
    expect(await act(api, firm.sam, 'assembleAgain', own(settled))).toMatchObject({ sections: settled.sections });
  });
});

it('is read in the same few statements however long it is', async () => {
  await written(api, firm);
  const slug = await clientSlug();
  expect(await api.statements(() => api.as(firm.sam)(STUDY, { client: slug }))).toHaveLength(5);
  expect(await api.statements(() => api.as(firm.owner)(STUDY, { client: slug }))).toHaveLength(3);
});

it('is not told from a client that does not exist', async () => {
  expect(codeOf(await api.as(firm.sam)(STUDY, { client: `nobody-${randomUUID()}` }))).toBe('NOT_FOUND');
});
