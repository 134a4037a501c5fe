import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { key } from '../cockpit.fixture.js';
import { CockpitModule } from '../cockpit.module.js';
import { applied, arrangeSchool, handedIn, type School } from './school.fixture.js';

let api: TestApi;
let school: School;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  school = await arrangeSchool(api);
});

const item = 'kind clientName clientSlug health what why when act { label path }';
const TODAY = `{ today { title subtitle needsYou { ${item} } waitingOnOthers { ${item} } engagements { clientName } } }`;
interface Item {
  readonly kind: string;
  readonly what: string;
  readonly why: string;
  readonly when: string;
  readonly health: string;
  readonly act: { label: string; path: string };
}
const today = async (person: TestPerson): Promise<{ title: string; subtitle: string; needsYou: Item[]; waitingOnOthers: Item[]; engagements: unknown[] }> =>
  (await api.as(person)(TODAY)).data.today;
const kinds = (items: readonly Item[]): string[] => items.map(({ kind }) => kind);

it('has what whoever directs decides, in one statement', async () => {
  const [noor] = [await applied(school, 'Noor Haddad'), await applied(school, 'Piet Visser', { answer_by: '2026-11-27' })];
  await applied(school, 'Ruth Adeyemi', { status: 'DRAFT', handed_in_at: null });
  await applied(school, 'Lin Wu', { status: 'OFFERED', cohort_id: school.cohortId, offer_until: '2026-11-28' });
  await school.add('application_mark', {
    application_id: noor,
    reader_id: school.director.id,
    levels: {},
    verdict: 'TALK',
    note: '',
    marked_at: '2026-11-25T09:00:00Z',
  });
  await handedIn(school, '2026-11-18', '2026-11-25');
  expect(await api.statements(() => api.as(school.director)(TODAY))).toHaveLength(1);
  const { title, needsYou, waitingOnOthers, engagements } = await today(school.director);
  expect(title).toBe('Thursday, four things need you');
  expect(engagements).toEqual([]);
  expect(needsYou).toEqual([
    expect.objectContaining({
      kind: 'APPLICATIONS_TO_READ',
      clientName: 'Certification',
      clientSlug: null,
      what: 'Read 1 application',
      why: 'OKR coach. It came Tuesday 24 November.',
    }),
    expect.objectContaining({
      kind: 'REVIEWS_OVERDUE',
      what: '1 answer is past the promised day',
      why: 'Priya Natarajan, module 1, promised for Wednesday 25 November. It waits for an assessor.',
    }),
    expect.objectContaining({
      kind: 'APPLICATION_ANSWERS_DUE',
      what: 'Answer 1 applicant',
      when: '1 day left',
      act: { label: 'Answer', path: `/cert-admin/applications/${school.programmeId}` },
    }),
    expect.objectContaining({
      kind: 'TRAINEE_SILENT',
      what: '1 silent in Autumn 26',
      why: 'Tomás Alves (10 days).',
      act: { label: 'See who is where', path: `/cert-admin/cohorts/${school.cohortId}/matrix` },
    }),
  ]);
  expect(waitingOnOthers).toEqual([expect.objectContaining({ kind: 'OFFER_ENDS', what: 'Lin Wu has not answered the offer', when: '2 days left' })]);
});

it('has a mentor’s silent trainee and what their trainees wait for; the answer itself is an assessor’s', async () => {
  const round = await handedIn(school, '2026-11-24', '2026-12-01');
  const mentor = await today(school.mentor);
  expect(mentor.needsYou).toEqual([
    expect.objectContaining({
      kind: 'TRAINEE_SILENT',
      what: 'No sign of Tomás Alves for 10 days',
      act: { label: 'Write a word', path: `/cert-admin/cohorts/${school.cohortId}/matrix` },
    }),
  ]);
  expect(mentor.waitingOnOthers).toEqual([expect.objectContaining({ kind: 'MENTEE_WAITS', what: 'Priya Natarajan, module 1: waits for an assessor' })]);
  const assessor = await today(school.assessor);
  expect(assessor.needsYou).toEqual([
    expect.objectContaining({
      kind: 'REVIEW_TO_GIVE',
      what: 'Answer: Priya Natarajan, module 1',
      when: '3 working days left',
      act: { label: 'Review', path: `/cert-admin/reviews/${round}` },
    }),
  ]);
  expect(assessor.waitingOnOthers).toEqual([]);
  // Once somebody wrote, it waits for the trainee.
  const nudge = { trainee_id: school.traineeOf['tomas'], nudged_by: school.mentor.id, nudged_on: '2026-11-25', rests_until: '2026-11-30' };
  const { rows } = await api.sql.query(`select person_id from trainee where id = $1`, [school.traineeOf['tomas']]);
  await school.add('trainee_nudge', { ...nudge, person_id: rows[0].person_id, nudged_at: '2026-11-25T09:00:00Z', send_at: '2026-11-25T09:00:10Z' });
  const after = await today(school.mentor);
  expect([kinds(after.needsYou), kinds(after.waitingOnOthers)]).toEqual([[], ['MENTEE_WAITS', 'TRAINEE_SILENT']]);
});

it('has the cohort of a coach who facilitates it, beside their engagements, and nothing of it for another coach', async () => {
  await handedIn(school, '2026-11-18', '2026-11-25');
  expect(kinds((await today(school.facilitator)).needsYou)).toEqual(['REVIEWS_OVERDUE', 'TRAINEE_SILENT']);
  const ben = await school.practice.coach('Ben Cole');
  expect(kinds((await today(ben)).needsYou)).toEqual([]);
  const elsewhere = await arrangeSchool(api);
  await handedIn(elsewhere, '2026-11-18', '2026-11-25');
  expect(kinds((await today(school.facilitator)).needsYou)).toHaveLength(2);
});

it('has a trainee’s next step, what came back, and the live session of tomorrow, and nobody else’s', async () => {
  const { needsYou, subtitle } = await today(school.priya);
  expect(needsYou).toEqual([
    expect.objectContaining({
      kind: 'STEP_NEXT',
      what: 'Next: The stance',
      why: 'Module 1, Autumn 26, about 30 minutes. Planned for 9 November.',
      when: 'when you can',
      act: { label: 'Begin', path: `/cert/items/${school.readId}` },
    }),
  ]);
  expect(subtitle).toBe('Next: The stance.');
  await school.add('reading_mark', { trainee_id: school.traineeOf['priya'], item_id: school.readId, at: '2026-11-26T09:00:00Z' });
  await handedIn(school, '2026-11-18', '2026-11-25', { status: 'RETURNED', answered_at: '2026-11-24T09:00:00Z' });
  await school.add('cohort_session', {
    cohort_id: school.cohortId,
    item_id: school.readId,
    starts_at: '2026-11-27T16:00:00Z',
    time_zone: 'Europe/Berlin',
    minutes: 90,
    ics_uid: 'x@cairn',
  });
  expect((await today(school.priya)).needsYou).toEqual([
    expect.objectContaining({
      kind: 'WORK_RETURNED',
      what: 'Read the remarks on “Propose a plan”',
      act: { label: 'Read the remarks', path: `/cert/assignments/${school.itemId}` },
    }),
    expect.objectContaining({ kind: 'LIVE_SESSION_NEAR', what: 'Live session tomorrow: The stance', when: 'tomorrow' }),
  ]);
  expect(await api.statements(() => api.as(school.priya)(TODAY))).toHaveLength(1);
});

it('has a certificate to issue once everything is passed, and not before', async () => {
  const of = { trainee_id: school.traineeOf['priya'] };
  const ready = async () => kinds((await today(school.director)).needsYou).includes('CERTIFICATES_READY');
  await school.add('reading_mark', { ...of, item_id: school.readId, at: '2026-11-26T09:00:00Z' });
  expect(await ready()).toBe(false);
  await handedIn(school, '2026-11-18', '2026-11-25', { status: 'PASSED', answered_at: '2026-11-24T09:00:00Z' });
  expect(await ready()).toBe(true);
});

it('asks for other evidence where a client took its consent back, and shows those who accompany that they wait', async () => {
  const evidence = (name: string, status: string, settled: string | null) =>
    school.add('practice_evidence', {
      ...{ trainee_id: school.traineeOf[name], kind: 'CASE_STUDY', bands: {}, text: status === 'GIVEN' ? 'A story' : '', status },
      ...{ asked_at: '2026-11-10T09:00:00Z', settled_at: settled, text_sha256: null, outside: false, remark: '' },
    });
  const rules = JSON.stringify({ silentDays: 8, shadowed: 0, observed: 0, cycles: 0, caseStudy: true });
  school = await arrangeSchool(api, rules);
  await evidence('priya', 'WITHDRAWN', '2026-11-25T09:00:00Z');
  const mine = (await today(school.priya)).needsYou.find(({ kind }) => kind === 'EVIDENCE_WITHDRAWN');
  expect(mine).toMatchObject({ what: 'Show another case study', act: { label: 'Open your evidence', path: '/cert/evidence' } });
  const reopened = { kind: 'REQUIREMENT_REOPENED', what: 'Priya Natarajan needs another case study' };
  const path = `/cert-admin/evidence/${school.traineeOf['priya']}`;
  for (const person of [school.director, school.mentor, school.facilitator])
    expect((await today(person)).waitingOnOthers).toContainEqual(expect.objectContaining({ ...reopened, act: { label: 'See the evidence', path } }));
  expect(kinds((await today(school.assessor)).waitingOnOthers)).toEqual([]);
  expect(await api.statements(() => api.as(school.director)(TODAY))).toHaveLength(1);
  expect(await api.statements(() => api.as(school.priya)(TODAY))).toHaveLength(1);
  await evidence('priya', 'GIVEN', null);
  expect(kinds((await today(school.priya)).needsYou)).not.toContain('EVIDENCE_WITHDRAWN');
  expect(kinds((await today(school.director)).waitingOnOthers)).not.toContain('REQUIREMENT_REOPENED');
});

it('puts an item of certification off like any other', async () => {
  const { data } = await api.as(school.priya)(`{ today { needsYou { key } } }`);
  const asked = { key: data.today.needsYou[0].key, until: '2026-11-27', what: 'Next', idempotencyKey: key() };
  const put = await api.as(school.priya)(
    `mutation ($input: SnoozeTodayItemInput!) { snoozeTodayItem(input: $input) { today { snoozed needsYou { key } } errors { code } } }`,
    { input: asked },
  );
  expect(put.data.snoozeTodayItem).toEqual({ today: { snoozed: 1, needsYou: [] }, errors: [] });
});

it('is closed to people of a client', async () => {
  const engagement = await school.practice.engagement({ name: 'Oakfield' });
  const dana = await school.practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Dana Ruiz');
  expect((await api.as(dana)(TODAY)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
