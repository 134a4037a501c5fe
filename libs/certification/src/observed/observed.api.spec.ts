import type { TestApi } from '@cairn/testing';
import { arrangeCohort, codeOf, freshKey, put, refusals, startAssessing, type Cohort } from '../assessing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const sessionFields = `id status version mean counts markedCount assessorNames marks { assessorName remark levels { key level } } availableActions { action state { __typename } }`;
const itemFields = `item { counted count kind colleagues { name } sessions { ${sessionFields} } }`;
const send = (person: { id: string }, name: string, type: string, input: object) =>
  api.as(person)(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${type === 'PlanObservedArgs' ? itemFields : `session { ${sessionFields} }`} errors { code field } } }`,
    {
      input: { idempotencyKey: freshKey(), ...input },
    },
  );
const first = (cohort: Cohort) => cohort.trainees[0] as Cohort['trainees'][number];
const asked = (cohort: Cohort, more: object = {}) => ({
  ...{
    itemId: cohort.observedId,
    heldOn: '2026-11-25',
    setting: 'A reset with a team of eight',
    clientAgreed: true,
    firstAssessorId: cohort.assessor.id,
    secondAssessorId: cohort.second.id,
  },
  ...more,
});
const plan = (cohort: Cohort, more: object = {}) => send(first(cohort), 'planObservedSession', 'PlanObservedArgs', asked(cohort, more));
const planned = async (cohort: Cohort): Promise<string> => (await plan(cohort)).data.planObservedSession.item.sessions.at(-1).id;
const mark = (person: { id: string }, sessionId: string, level: number) =>
  send(person, 'markObservedSession', 'MarkObservedArgs', { sessionId, levels: [{ key: 'questions', level }], remark: 'You let the silence work.' });
const SESSION = `query ($id: UUID!) { observedSession(sessionId: $id) { ${sessionFields} } }`;
const ITEM = `query ($id: UUID!) { observedItem(itemId: $id) { counted sessions { ${sessionFields} } } }`;

it('is watched by two, each marking before seeing the other, and counts with a mean of three and no 1', async () => {
  const cohort = await arrangeCohort(api);
  const { item } = (await plan(cohort)).data.planObservedSession;
  expect(item).toMatchObject({ kind: 'OBSERVED', count: 2, counted: 0, sessions: [{ status: 'PLANNED', assessorNames: ['Noa Berg', 'Lee Park'] }] });
  expect(item.colleagues.map((one: { name: string }) => one.name)).toEqual(['Lee Park', 'Mara Lind', 'Noa Berg']);
  const { id } = item.sessions[0];
  expect((await api.as(cohort.assessor)(`{ sessionsToMark { id } }`)).data.sessionsToMark).toEqual([{ id }]);
  expect((await mark(cohort.assessor, id, 4)).data.markObservedSession).toMatchObject({
    errors: [],
    session: { status: 'PLANNED', marks: [{ assessorName: 'Noa Berg' }] },
  });
  expect((await api.as(cohort.second)(SESSION, { id })).data.observedSession).toMatchObject({ marks: [], markedCount: 1 });
  expect((await api.as(first(cohort))(SESSION, { id })).data.observedSession).toMatchObject({ marks: [], mean: null, counts: null });
  expect(refusals((await mark(cohort.assessor, id, 3)).data.markObservedSession)).toEqual(['OBSERVED_MARKED']);
  expect((await mark(cohort.second, id, 2)).data.markObservedSession.session).toMatchObject({ status: 'MARKED', mean: 3, counts: true, marks: [{}, {}] });
  expect((await api.as(first(cohort))(ITEM, { id: cohort.observedId })).data.observedItem).toMatchObject({
    counted: 1,
    sessions: [{ marks: [{ remark: 'You let the silence work.' }, {}] }],
  });
  await api.runWork();
  const mails = await api.sql.query(`select to_name, subject from mail where practice_id = $1 order by subject desc, to_name`, [cohort.practice.id]);
  const ask = 'Priya Natarajan asks you to watch a session on Wednesday 25 November';
  expect(mails.rows).toEqual([
    { to_name: 'Lee Park', subject: ask },
    { to_name: 'Noa Berg', subject: ask },
    { to_name: 'Priya Natarajan', subject: 'Both assessors marked your session of Wednesday 25 November' },
  ]);
});

it.each([
  ['a single 1', 4, 1, false],
  ['a mean below three', 3, 2, false],
  ['two threes', 3, 3, true],
])('%s', async (_, one, other, counts) => {
  const cohort = await arrangeCohort(api);
  const id = await planned(cohort);
  await mark(cohort.assessor, id, one);
  expect((await mark(cohort.second, id, other)).data.markObservedSession.session.counts).toBe(counts);
});

it('is done once where both mark at the same moment', async () => {
  const cohort = await arrangeCohort(api);
  const id = await planned(cohort);
  const both = await Promise.all([cohort.assessor, cohort.second].map((person) => mark(person, id, 3)));
  expect(both.map((answer) => answer.data.markObservedSession.errors)).toEqual([[], []]);
  expect((await api.as(first(cohort))(SESSION, { id })).data.observedSession).toMatchObject({ status: 'MARKED', counts: true });
});

it('is never marked by the trainee’s mentor: not asked, not by the row, not after becoming the mentor', async () => {
  const cohort = await arrangeCohort(api);
  expect((await plan(cohort, { secondAssessorId: cohort.mentor.id })).data.planObservedSession.errors).toEqual([
    { code: 'OBSERVED_OWN_MENTEE', field: 'secondAssessorId' },
  ]);
  const row = {
    trainee_id: first(cohort).traineeId,
    item_id: cohort.observedId,
    kind: 'OBSERVED',
    held_on: '2026-11-25',
    first_assessor_id: cohort.mentor.id,
    second_assessor_id: cohort.second.id,
  };
  const state = { status: 'PLANNED', planned_by: cohort.director.id, planned_at: '2026-11-20T10:00:00Z' };
  await expect(put(api, cohort.practice, 'observed_session', { ...row, ...state })).rejects.toMatchObject({ constraint: 'nobody_grades_their_mentee' });
  const id = await planned(cohort);
  await api.sql.query(`update trainee set mentor_id = $2 where id = $1`, [first(cohort).traineeId, cohort.assessor.id]);
  expect(codeOf(await mark(cohort.assessor, id, 3))).toBe('FORBIDDEN');
  const marked = { observed_session_id: id, levels: '{"questions": 4}', rubric: '[]', given_at: '2026-11-26T10:00:00Z' };
  await expect(put(api, cohort.practice, 'observed_mark', { ...marked, assessor_id: cohort.assessor.id })).rejects.toMatchObject({
    constraint: 'nobody_grades_their_mentee',
  });
  await expect(put(api, cohort.practice, 'observed_mark', { ...marked, assessor_id: cohort.director.id })).rejects.toMatchObject({
    constraint: 'marked_by_its_assessor',
  });
});

it('of a guest is entered with its host, and counts at once; taken back, the requirement is open again', async () => {
  const cohort = await arrangeCohort(api);
  const noticed = { itemId: cohort.shadowedId, firstAssessorId: cohort.mentor.id, secondAssessorId: null, setting: 'The coach asked first and waited long.' };
  const { item } = (await plan(cohort, noticed)).data.planObservedSession;
  expect(item).toMatchObject({ kind: 'SHADOWED', counted: 1, sessions: [{ status: 'MARKED', counts: true, assessorNames: ['Sam Okafor'] }] });
  const { id, version } = item.sessions[0];
  const cancelled = await send(first(cohort), 'cancelObservedSession', 'CancelObservedArgs', { sessionId: id, version });
  expect(cancelled.data.cancelObservedSession).toMatchObject({ errors: [], session: { status: 'CANCELLED' } });
  expect((await api.as(first(cohort))(ITEM, { id: cohort.shadowedId })).data.observedItem).toMatchObject({ counted: 0, sessions: [] });
});

it('is cancelled before anybody marked it, not after', async () => {
  const cohort = await arrangeCohort(api);
  const id = await planned(cohort);
  const cancel = (person: { id: string }, version = 1) => send(person, 'cancelObservedSession', 'CancelObservedArgs', { sessionId: id, version });
  expect(codeOf(await cancel(cohort.assessor))).toBe('FORBIDDEN');
  await mark(cohort.assessor, id, 3);
  expect(refusals((await cancel(first(cohort))).data.cancelObservedSession)).toEqual(['OBSERVED_MARKED']);
});

it('is nothing to others', async () => {
  const [cohort, elsewhere] = [await arrangeCohort(api), await arrangeCohort(api)];
  const id = await planned(cohort);
  for (const person of [elsewhere.director, elsewhere.assessor, cohort.trainees[1] as { id: string }])
    expect(codeOf(await api.as(person)(SESSION, { id }))).toBe('NOT_FOUND');
  for (const person of [elsewhere.assessor]) {
    expect(codeOf(await mark(person, id, 3))).toBe('NOT_FOUND');
    expect(codeOf(await send(person, 'cancelObservedSession', 'CancelObservedArgs', { sessionId: id, version: 1 }))).toBe('NOT_FOUND');
  }
  expect(codeOf(await mark(cohort.director, id, 3))).toBe('FORBIDDEN');
  expect(codeOf(await send(first(elsewhere), 'planObservedSession', 'PlanObservedArgs', asked(cohort)))).toBe('NOT_FOUND');
  expect((await plan(cohort, { firstAssessorId: elsewhere.assessor.id })).data.planObservedSession.errors).toEqual([
    { code: 'OBSERVED_ASSESSORS', field: 'firstAssessorId' },
  ]);
  expect(codeOf(await api.as(first(elsewhere))(ITEM, { id: cohort.observedId }))).toBe('NOT_FOUND');
  expect(await api.statements(async () => void (await api.as(first(cohort))(ITEM, { id: cohort.observedId })))).toHaveLength(6);
  expect(await api.statements(async () => void (await api.as(cohort.assessor)(`{ sessionsToMark { id } }`)))).toHaveLength(1);
});
