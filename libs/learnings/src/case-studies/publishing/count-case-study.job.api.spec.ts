import { caseStudyWithdrawn } from '../../learnings.events.js';
import { systemScope } from '@cairn/platform';
import type { TestApi } from '@cairn/testing';
import { adder, startLearnings } from '../../learnings.fixture.js';
import { arrangeStudy, publishedStudy, type StudyFirm } from '../case-study.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

/** Sam leads Oakfield, and is a trainee of the practice; by default he has led a whole cycle there. */
async function arrange(of: { completedOn?: string | null; rules?: object } = {}): Promise<StudyFirm & { traineeId: string }> {
  const { completedOn = '2026-11-20', rules = {} } = of;
  const firm = await arrangeStudy(api);
  const { practice, oakfield, sam, director } = firm;
  const add = adder(api, practice.id);
  const engaged = { client_id: oakfield.clientId, engagement_id: oakfield.id };
  await api.sql.query(`update engagement_coach set since = '2026-05-01T09:00:00Z' where practice_id = $1 and person_id = $2`, [practice.id, sam.id]);
  await api.sql.query(`delete from phase where practice_id = $1 and engagement_id = $2`, [practice.id, oakfield.id]);
  await add('phase', { ...engaged, ordinal: 9, kind: 'CYCLE', cycle_number: 9, starts_on: '2026-08-03', ends_on: '2026-11-20', completed_on: completedOn });
  const programme = await add('programme', {
    code: `coach-${practice.id.slice(0, 8)}`,
    title: 'Coach',
    status: 'OPEN',
    created_by: director.id,
    created_at: '2026-05-01T09:00:00Z',
  });
  const version = await add('programme_version', {
    ...{ programme_id: programme, number: 1, status: 'DRAFT', summary: '', criteria: '', rules: JSON.stringify(rules), created_at: '2026-05-01T09:00:00Z' },
  });
  const cohort = await add('cohort', {
    ...{
      programme_id: programme,
      programme_version_id: version,
      name: 'Autumn',
      apply_until: '2026-05-02',
      starts_on: '2026-06-01',
      drop_out_until: '2026-07-01',
    },
    ...{ ends_on: '2027-03-01', time_zone: 'Europe/Berlin', facilitator_id: director.id, status: 'RUNNING' },
  });
  return { ...firm, traineeId: await add('trainee', { cohort_id: cohort, person_id: sam.id, joined_on: '2026-06-01' }) };
}
const evidence = async ({ traineeId }: { traineeId: string }) =>
  (
    await api.sql.query<{ kind: string; status: string; text: string; origins: number }>(
      `select e.kind, e.status, e.text, (select count(*)::int from evidence_origin o where o.evidence_id = e.id) as origins from practice_evidence e where e.trainee_id = $1`,
      [traineeId],
    )
  ).rows;
const publishedIn = async ({ practice }: StudyFirm): Promise<string> =>
  (await api.sql.query<{ id: string }>(`select published_id as id from case_study_edition where practice_id = $1 and published_id is not null`, [practice.id]))
    .rows[0]?.id ?? '';
const withdrawn = async (firm: StudyFirm, because: 'CLIENT' | 'COACH'): Promise<void> => {
  const publishedId = await publishedIn(firm);
  await api.db.tx(systemScope(firm.practice.id), (tx) => tx.emit(caseStudyWithdrawn({ publishedId, because })));
  await api.runWork();
};

it('counts by itself for the trainee who wrote it and led a whole cycle, until its client takes the yes back', async () => {
  const firm = await arrange();
  const { title } = await publishedStudy(api, firm);
  await api.runWork();
  const text = `The case study “${title}”, published word for word as its client agreed to it.`;
  expect(await evidence(firm)).toEqual([{ kind: 'CASE_STUDY', status: 'GIVEN', text, origins: 1 }]);
  await withdrawn(firm, 'COACH');
  expect(await evidence(firm)).toMatchObject([{ status: 'GIVEN' }]);
  await withdrawn(firm, 'CLIENT');
  expect(await evidence(firm)).toEqual([{ kind: 'CASE_STUDY', status: 'WITHDRAWN', text: '', origins: 0 }]);
});

it.each([
  ['whose cycle is not complete', { completedOn: null }],
  ['whose programme asks for none', { rules: { caseStudy: false } }],
])('counts for nobody %s', async (_, of) => {
  const firm = await arrange(of);
  await publishedStudy(api, firm);
  await api.runWork();
  expect(await evidence(firm)).toEqual([]);
});

it('adds nothing where one was shown already', async () => {
  const firm = await arrange();
  await adder(api, firm.practice.id)('practice_evidence', {
    ...{ trainee_id: firm.traineeId, kind: 'CASE_STUDY', bands: '{}', text: 'Seen elsewhere.', status: 'GIVEN', asked_at: '2026-11-01T09:00:00Z' },
    ...{ outside: true, accepted_by: firm.director.id },
  });
  await publishedStudy(api, firm);
  await api.runWork();
  expect(await evidence(firm)).toHaveLength(1);
});
