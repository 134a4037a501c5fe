import type { TestApi } from '@cairn/testing';
import { arrangeCohort, codeOf, handedIn, startAssessing } from '../assessing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const MATRIX = `query ($id: UUID!) { cohortMatrix(cohortId: $id) { name others lateReviews next { roundId name moduleNumber } mentors { name trainees waiting oldestDays late } modules { title } rows { name toReview isMineToAnswer silentDays cells { state words roundId } } } }`;

it('shows who is stuck where, to those who run the cohort, with one statement', async () => {
  const cohort = await arrangeCohort(api);
  const [priya] = cohort.trainees;
  const roundId = await handedIn(api, priya as { id: string }, cohort.itemId, 'From 31 % to 18 %');
  let answer: Awaited<ReturnType<ReturnType<TestApi['as']>>> | undefined;
  expect(await api.statements(async () => void (answer = await api.as(cohort.facilitator)(MATRIX, { id: cohort.cohortId })))).toHaveLength(1);
  expect(answer?.data.cohortMatrix).toEqual({
    ...{ name: 'Autumn 26', others: 0, lateReviews: 0, next: null, modules: [{ title: 'Drafting with teams' }] },
    mentors: [
      { name: 'Sam Okafor', trainees: 1, waiting: 1, oldestDays: 0, late: 0 },
      { name: null, trainees: 1, waiting: 0, oldestDays: null, late: 0 },
    ],
    rows: [
      { name: 'Wei Lin', toReview: 0, isMineToAnswer: false, silentDays: 56, cells: [{ state: 'OPEN', words: 'Wei Lin, module 1, not begun', roundId: null }] },
      {
        ...{ name: 'Priya Natarajan', toReview: 1, isMineToAnswer: false, silentDays: null },
        cells: [{ state: 'REVIEW', words: 'Priya Natarajan, module 1, handed in, answer promised by Thu 3 Dec', roundId }],
      },
    ],
  });
});

it('shows mentors their own and the others as a count, and nobody else anything', async () => {
  const [cohort, elsewhere] = [await arrangeCohort(api), await arrangeCohort(api)];
  expect((await api.as(cohort.mentor)(MATRIX, { id: cohort.cohortId })).data.cohortMatrix).toMatchObject({
    others: 1,
    rows: [{ name: 'Priya Natarajan', isMineToAnswer: false }],
    // Of the others they see figures alone.
    mentors: [{ trainees: 1 }, { trainees: 1 }],
    next: null,
  });
  const directed = (await api.as(cohort.director)(MATRIX, { id: cohort.cohortId })).data.cohortMatrix.rows;
  expect(directed).toMatchObject([{ isMineToAnswer: true }, { isMineToAnswer: true }]);
  for (const person of [cohort.assessor, elsewhere.director, elsewhere.facilitator])
    expect(codeOf(await api.as(person)(MATRIX, { id: cohort.cohortId }))).toBe('NOT_FOUND');
  expect(codeOf(await api.as(cohort.trainees[0])(MATRIX, { id: cohort.cohortId }))).toBe('FORBIDDEN');
});

it('calls whoever directs to the earliest promise, and says which one is past it', async () => {
  const cohort = await arrangeCohort(api);
  const [priya, wei] = cohort.trainees;
  const first = await handedIn(api, wei as { id: string }, cohort.itemId, 'From 31 % to 18 %');
  api.clock.set('2026-11-27T11:00:00.000Z');
  await handedIn(api, priya as { id: string }, cohort.itemId, 'From 10 to 20');
  api.clock.set('2026-12-04T11:00:00.000Z');
  const { data } = await api.as(cohort.director)(MATRIX, { id: cohort.cohortId });
  expect(data.cohortMatrix).toMatchObject({ lateReviews: 1, next: { roundId: first, name: 'Wei Lin', moduleNumber: 1 } });
});

it('says on another day, or after another step, what is so now', async () => {
  const cohort = await arrangeCohort(api);
  const [priya] = cohort.trainees;
  const read = async () => (await api.as(cohort.director)(MATRIX, { id: cohort.cohortId })).data.cohortMatrix;
  const before = await read();
  expect(await read()).toEqual(before);
  await handedIn(api, priya as { id: string }, cohort.itemId, 'From 31 % to 18 %');
  expect((await read()).rows.find(({ name }: { name: string }) => name === 'Priya Natarajan').cells[0].state).toBe('REVIEW');
  const silent = (rows: { name: string; silentDays: number | null }[]) => rows.find(({ name }) => name === 'Wei Lin')?.silentDays;
  api.clock.set('2026-11-28T11:00:00.000Z');
  expect([silent(before.rows), silent((await read()).rows)]).toEqual([56, 58]);
});
