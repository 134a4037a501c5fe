import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { put } from '../cockpit.fixture.js';
import { CockpitModule } from '../cockpit.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const TODAY = `{ today { needsYou { kind clientName what why when act { label path } } } }`;
/** What is asked of them about learnings; a coach is also asked about the plans of their clients. */
const today = async (person: TestPerson): Promise<{ kind: string; what: string }[]> => {
  const { needsYou } = (await api.as(person)(TODAY)).data.today as { needsYou: { kind: string; what: string }[] };
  return needsYou.filter(({ kind }) => kind.startsWith('LEARNING') || kind.startsWith('TIP'));
};

/** What is asked about learnings that were withdrawn. */
const asked = async (person: TestPerson): Promise<{ kind: string }[]> => {
  const { needsYou } = (await api.as(person)(TODAY)).data.today as { needsYou: { kind: string }[] };
  return needsYou.filter(({ kind }) => kind === 'CITATION_WITHDRAWN');
};

it('asks the second person to read, the author to go on, and nobody else, in one statement', async () => {
  const practice = await api.practice();
  const [oakfield, halden] = [await practice.engagement({ name: 'Oakfield Council' }), await practice.engagement({ name: 'Halden Robotics' })];
  const [sam, chu, owner] = [await practice.coach('Sam Okafor'), await practice.coach('Chu Nguyen'), await practice.owner()];
  await practice.coaches(sam, oakfield);
  await practice.coaches(chu, halden);
  const of = { practice_id: practice.id, client_id: oakfield.clientId, engagement_id: oakfield.id, author_id: sam.id };
  const learning = (sentence: string, at: string) =>
    put(api, 'learning', { ...of, source_kind: 'CAPTURED', sentence, language: 'en', visibility: 'COACHES', created_at: at, edited_at: at });
  const copy = async (learningId: string, status: 'IN_REVIEW' | 'RETURNED') => {
    const shared = await put(api, 'shared_learning', {
      ...{ practice_id: practice.id, status, reach: 'PRACTICE', sentence: status === 'IN_REVIEW' ? 'A copy.' : null, language: 'en' },
      handed_in_at: '2026-11-24T09:00:00Z',
    });
    await put(api, 'learning_origin', { ...of, shared_id: shared, learning_id: learningId });
  };
  await learning('An old draft.', '2026-11-01T09:00:00Z');
  await copy(await learning('It waits.', '2026-11-24T09:00:00Z'), 'IN_REVIEW');
  await copy(await learning('It came back.', '2026-11-25T09:00:00Z'), 'RETURNED');
  expect(await api.statements(() => api.as(sam)(TODAY))).toHaveLength(1);
  expect((await today(sam)).map(({ kind }) => kind)).toEqual(['LEARNING_TO_COMPLETE', 'LEARNING_RETURNED']);
  for (const reader of [chu, owner])
    expect(await today(reader)).toMatchObject([
      { kind: 'LEARNINGS_TO_REVIEW', clientName: 'Learnings', what: 'Read 1 learning of colleagues', act: { path: '/learnings/reviews' } },
    ]);
  const other = await api.practice();
  expect(await today(await other.owner())).toEqual([]);
});

it('asks whoever used a withdrawn learning to take it out, else the lead coach, until it is out', async () => {
  const practice = await api.practice();
  const halden = await practice.engagement({ name: 'Halden Robotics' });
  const [chu, ida] = [await practice.coach('Chu Nguyen'), await practice.coach('Ida Roth')];
  await practice.coaches(chu, halden);
  await practice.coaches(ida, halden, 'CO_COACH');
  const days = { published_on: '2026-11-02', confirmed_on: '2026-11-02', handed_in_at: '2026-11-01T09:00:00Z' };
  await api.sql.query(`alter table shared_learning disable trigger published_after_review`);
  const shared = await put(api, 'shared_learning', {
    ...{ practice_id: practice.id, status: 'PUBLISHED', reach: 'PRACTICE', sentence: 'Four months first.', language: 'en', ...days },
  });
  await api.sql.query(`alter table shared_learning enable trigger published_after_review`);
  const cited = await put(api, 'cited_learning', {
    ...{ practice_id: practice.id, client_id: halden.clientId, engagement_id: halden.id, shared_id: shared, parameter_key: 'cycle' },
    ...{ cited_by: ida.id, cited_at: '2026-11-03T09:00:00Z' },
  });
  expect(await asked(ida)).toEqual([]);
  await api.sql.query(
    `update shared_learning set status = 'WITHDRAWN', sentence = null, withdrawn_on = '2026-11-25', withdrawn_because = 'AUTHOR' where id = $1`,
    [shared],
  );
  const [item] = await asked(ida);
  expect(item).toMatchObject({ clientName: 'Halden Robotics', what: 'Take out a withdrawn learning', act: { path: `/c/${halden.slug}/plan?p=cycle` } });
  expect(await asked(chu)).toEqual([]);
  await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1`, [ida.id]);
  expect(await asked(chu)).toMatchObject([{ what: 'Take out a withdrawn learning' }]);
  expect(await asked(ida)).toEqual([]);
  await api.sql.query(`update cited_learning set ended_at = now(), ended_by = $2 where id = $1`, [cited, chu.id]);
  expect(await asked(chu)).toEqual([]);
});

it('tells who leads there that a case study was agreed to, and nobody else, in the same statement', async () => {
  const practice = await api.practice();
  const halden = await practice.engagement({ name: 'Halden Robotics' });
  const [sam, olga, owner] = [await practice.coach('Sam Okafor'), await practice.coach('Olga Brandt'), await practice.owner()];
  await practice.coaches(sam, halden);
  await practice.coaches(olga, halden, 'SHADOW');
  const [at, of] = ['2026-11-20T09:00:00Z', { practice_id: practice.id, client_id: halden.clientId, engagement_id: halden.id }];
  const text = { title: 'A year', text: 'One year.', text_sha256: 'a'.repeat(64) };
  const written = {
    title: 'A year',
    is_named: false,
    sections: '[]',
    assembled: '[]',
    assembled_at: at,
    edited_by: sam.id,
    edited_at: at,
    started_by: sam.id,
    started_at: at,
  };
  const study = await put(api, 'case_study', { ...of, ...written });
  const request = await put(api, 'consent_request', {
    ...{ practice_id: practice.id, client_id: halden.clientId, level: 'CASE_STUDY', why: 'It helps others.', ...text, places: ['The website'] },
    ...{ status: 'AGREED', asked_by: sam.id, asked_at: at, answered_by: owner.id, answered_at: at },
  });
  await put(api, 'case_study_edition', {
    ...of,
    ...text,
    case_study_id: study,
    number: 1,
    request_id: request,
    places: ['PROPOSALS'],
    asked_by: sam.id,
    asked_at: at,
  });
  const items = async (person: TestPerson): Promise<{ kind: string }[]> =>
    ((await api.as(person)(TODAY)).data.today.needsYou as { kind: string }[]).filter(({ kind }) => kind.startsWith('CASE_STUDY'));
  expect(await items(sam)).toMatchObject([
    { kind: 'CASE_STUDY_ANSWERED', what: 'Publish the case study', act: { path: expect.stringMatching(/case-study$/u) } },
  ]);
  for (const reader of [olga, owner, await (await api.practice()).owner()]) expect(await items(reader)).toEqual([]);
  expect(await api.statements(() => api.as(sam)(TODAY))).toHaveLength(1);
});

it('asks moderators to answer a report, unless its author took the words back', async () => {
  const practice = await api.practice();
  const [sam, chu, owner] = [await practice.coach('Sam Okafor'), await practice.coach('Chu Nguyen'), await practice.owner()];
  const tip = (status: 'OPEN' | 'REMOVED') =>
    put(api, 'tip_post', {
      ...{
        practice_id: practice.id,
        author_id: sam.id,
        kind: 'QUESTION',
        title: status === 'OPEN' ? 'Who scores?' : '',
        intro: '',
        tips: [],
        theme: 'SCORING',
      },
      ...{ reach: 'PRACTICE', language: 'en', status, published_at: '2026-11-20T09:00:00Z' },
    });
  const report = async (postId: string, at: string) =>
    put(api, 'tip_report', { practice_id: practice.id, person_id: chu.id, post_id: postId, reason: 'Odd.', at });
  await report(await tip('REMOVED'), '2026-11-23T09:00:00Z');
  expect(await today(owner)).toEqual([]);
  await report(await tip('OPEN'), '2026-11-25T09:00:00Z');
  expect(await today(owner)).toMatchObject([{ kind: 'TIP_REPORTS', what: 'A report waits', act: { label: 'Answer it', path: '/learnings/tips/reports' } }]);
  for (const coach of [sam, chu]) expect(await today(coach)).toEqual([]);
});
