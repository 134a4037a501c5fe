import type { TestApi } from '@cairn/testing';
import { arrangeCohort, ASSIGNMENT, codeOf, freshKey, handedIn, put, refusals, startAssessing, writing, type Cohort } from '../assessing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const first = (cohort: Cohort) => cohort.trainees[0] as Cohort['trainees'][number];
const other = (cohort: Cohort) => cohort.trainees[1] as Cohort['trainees'][number];

describe('saveAssignment', () => {
  it('keeps what is written under a version, and shows a conflict instead of overwriting', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    const begun = (await acts.save('One')).data.saveAssignment;
    expect(begun).toMatchObject({ errors: [], assignment: { status: 'DRAFT', dueOn: '2026-12-04', lateUntil: '2026-12-11' } });
    expect(begun.assignment.rounds).toMatchObject([{ number: 1, text: 'One', version: 1, answers: [] }]);
    expect((await acts.save('One and two', 1)).data.saveAssignment.assignment.rounds).toMatchObject([{ text: 'One and two', version: 2 }]);
    expect((await acts.save('Of another device', 1)).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect((await acts.save('Of a window that saw none')).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect((await acts.read()).data.assignment.rounds).toMatchObject([{ text: 'One and two' }]);
  });

  it('begins one draft, however often it is begun at once', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    const all = await Promise.all(Array.from({ length: 8 }, (_, nth) => acts.save(`Window ${nth}`)));
    expect(all.filter((answer) => answer.data?.saveAssignment?.errors.length === 0)).toHaveLength(1);
    expect((await acts.read()).data.assignment.rounds).toHaveLength(1);
  });

  it('waits for the start of the cohort, and is over for whoever left it', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    api.clock.set('2026-09-30T11:00:00.000Z');
    expect(refusals((await acts.save('Early')).data.saveAssignment)).toHaveLength(1);
    api.clock.set('2026-11-26T11:00:00.000Z');
    await api.sql.query(`update trainee set status = 'WITHDRAWN', left_at = now() where id = $1`, [first(cohort).traineeId]);
    expect(codeOf(await acts.save('Late'))).toBe('FORBIDDEN');
  });
});

it('writing waits for what the path asks for first, and says what that is', async () => {
  const cohort = await arrangeCohort(api);
  await put(api, cohort.practice, 'prerequisite', { programme_version_id: cohort.versionId, item_id: cohort.itemId, needs_item_id: cohort.shadowedId });
  const acts = writing(api, first(cohort), cohort.itemId);
  const refused = (await acts.save('Early')).data.saveAssignment;
  expect(refused.errors).toHaveLength(1);
  const { availableActions } = (
    await api.as(first(cohort))(`query ($id: UUID!) { assignment(itemId: $id) { availableActions { action state { __typename } } } }`, { id: cohort.itemId })
  ).data.assignment;
  expect(availableActions).toEqual(['saveAssignment', 'handInAssignment'].map((action) => ({ action, state: { __typename: 'Gated' } })));
  expect((await acts.read()).data.assignment.rounds).toEqual([]);
});

describe('handInAssignment', () => {
  it('freezes the draft, promises an answer in working days, and is done once', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    await acts.save('From 31 % to 18 %');
    const again = freshKey();
    const handed = (await acts.handIn(1, { idempotencyKey: again })).data.handInAssignment;
    expect(handed).toMatchObject({ errors: [], assignment: { status: 'HANDED_IN', availableActions: [] } });
    expect(handed.assignment.rounds).toMatchObject([{ status: 'HANDED_IN', late: false, promisedOn: '2026-12-03', version: 2 }]);
    expect((await acts.handIn(1, { idempotencyKey: again })).data.handInAssignment).toEqual(handed);
    expect(refusals((await acts.handIn(2)).data.handInAssignment)).toEqual(['ASSIGNMENT_HANDED_IN']);
    expect(refusals((await acts.save('Other words', 2)).data.saveAssignment)).toEqual(['ASSIGNMENT_HANDED_IN']);
    await expect(api.sql.query(`update assignment_round set text = 'x' where trainee_id = $1`, [first(cohort).traineeId])).rejects.toMatchObject({
      constraint: 'round_stays_as_handed_in',
    });
    await expect(api.sql.query(`delete from assignment_round where trainee_id = $1`, [first(cohort).traineeId])).rejects.toMatchObject({
      constraint: 'round_stays_as_handed_in',
    });
  });

  it('is done once by many clicks at once', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    await acts.save('From 31 % to 18 %');
    const all = await Promise.all(Array.from({ length: 8 }, () => acts.handIn(1)));
    expect(all.filter((answer) => answer.data?.handInAssignment?.errors.length === 0)).toHaveLength(1);
  });

  it('marks what is late, and stops after the late days without losing a word', async () => {
    const cohort = await arrangeCohort(api);
    const [priya, wei] = [writing(api, first(cohort), cohort.itemId), writing(api, other(cohort), cohort.itemId)];
    for (const acts of [priya, wei]) await acts.save('From 31 % to 18 %');
    const { fileId } = (await (await wei.upload('a.pdf', Buffer.from('%PDF-1.7 a'))).json()) as { fileId: string };
    // Midnight of 11 December has passed in Berlin half an hour ago, in London not yet.
    api.clock.set('2026-12-11T22:30:00.000Z');
    expect((await priya.handIn(1)).data.handInAssignment.assignment.rounds).toMatchObject([{ late: true }]);
    api.clock.set('2026-12-11T23:30:00.000Z');
    expect(refusals((await wei.handIn(1)).data.handInAssignment)).toEqual(['ASSIGNMENT_CLOSED']);
    expect(refusals((await wei.save('Later words', 1)).data.saveAssignment)).toEqual(['ASSIGNMENT_CLOSED']);
    expect(await (await wei.upload('b.pdf', Buffer.from('%PDF-1.7 b'))).json()).toMatchObject({ errors: [{ code: 'ASSIGNMENT_CLOSED' }] });
    expect(refusals((await wei.removeFile(fileId)).data.removeAssignmentFile)).toEqual(['ASSIGNMENT_CLOSED']);
    expect((await wei.read()).data.assignment).toMatchObject({ status: 'DRAFT', rounds: [{ text: 'From 31 % to 18 %', files: [{ name: 'a.pdf' }] }] });
    const asked = `query ($id: UUID!) { assignment(itemId: $id) { availableActions { action state { __typename ... on Gated { code overrideBy { name } } } } } myPath { next { id closed begun } } }`;
    const { assignment } = (await api.as(other(cohort))(asked, { id: cohort.itemId })).data;
    const state = { __typename: 'Gated', code: 'ASSIGNMENT_CLOSED', overrideBy: [{ name: expect.stringMatching(/./) as string }] };
    expect(assignment.availableActions).toEqual(['saveAssignment', 'handInAssignment'].map((action) => ({ action, state })));
  });

  it('says what is missing', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    expect((await acts.handIn(1)).data.handInAssignment.errors).toMatchObject([{ code: 'ASSIGNMENT_EMPTY', field: 'text' }]);
    await acts.save('  ');
    expect((await acts.handIn(1)).data.handInAssignment.errors).toMatchObject([{ code: 'ASSIGNMENT_EMPTY' }]);
    await acts.save('Now', 1);
    expect(codeOf(await acts.handIn(1))).toBe('CONFLICT');
  });
});

describe('files of an answer', () => {
  const pdf = Buffer.from('%PDF-1.7 a case');

  it('are taken by their content, fetched to be kept, and stay with what is handed in', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    expect(await (await acts.upload('case.exe', pdf)).json()).toMatchObject({ fileId: null, errors: [{ code: 'FILE_WRONG_TYPE' }] });
    expect((await acts.read()).data.assignment.rounds).toEqual([]);
    expect(await (await acts.upload('case', pdf)).json()).toMatchObject({ errors: [] });
    expect(await (await acts.upload('run.pdf', Buffer.from([0x4d, 0x5a, 0, 1]))).json()).toMatchObject({ fileId: null, errors: [{ code: 'FILE_WRONG_TYPE' }] });
    const { rounds } = (await acts.read()).data.assignment;
    expect(rounds).toMatchObject([{ status: 'DRAFT', files: [{ name: 'case.pdf', mediaType: 'application/pdf', size: pdf.length }] }]);
    const path = `/files/certification/${rounds[0].files[0].id}`;
    expect((await api.fetch(path, { as: cohort.assessor })).status).toBe(404);
    await acts.handIn(1);
    const taken = await api.fetch(path, { as: cohort.assessor });
    expect(Buffer.from(await taken.arrayBuffer())).toEqual(pdf);
    expect(
      Object.fromEntries(['content-disposition', 'x-content-type-options', 'cache-control', 'content-type'].map((name) => [name, taken.headers.get(name)])),
    ).toEqual({
      'content-disposition': `attachment; filename="case.pdf"; filename*=UTF-8''case.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-type': 'application/pdf',
    });
    expect(refusals((await acts.removeFile(rounds[0].files[0].id)).data.removeAssignmentFile)).toEqual(['ASSIGNMENT_HANDED_IN']);
    expect(await (await acts.upload('more.pdf', pdf)).json()).toMatchObject({ errors: [{ code: 'ASSIGNMENT_HANDED_IN' }] });
    await expect(api.sql.query(`delete from certification_file where practice_id = $1`, [cohort.practice.id])).rejects.toMatchObject({
      constraint: 'files_stay_with_their_round',
    });
  });

  it('are two at the most, and one that is removed makes room', async () => {
    const cohort = await arrangeCohort(api);
    const acts = writing(api, first(cohort), cohort.itemId);
    const { fileId } = (await (await acts.upload('a.pdf', pdf)).json()) as { fileId: string };
    await acts.upload('b.pdf', pdf);
    expect(await (await acts.upload('c.pdf', pdf)).json()).toMatchObject({ errors: [{ code: 'ASSIGNMENT_FILES_FULL' }] });
    expect((await acts.removeFile(fileId)).data.removeAssignmentFile).toMatchObject({ errors: [], assignment: { rounds: [{ files: [{ name: 'b.pdf' }] }] } });
  });

  it('are nobody else’s: not a colleague’s, not another practice’s', async () => {
    const [cohort, elsewhere] = [await arrangeCohort(api), await arrangeCohort(api)];
    const acts = writing(api, first(cohort), cohort.itemId);
    const { fileId } = (await (await acts.upload('a.pdf', pdf)).json()) as { fileId: string };
    await acts.handIn(1);
    for (const person of [other(cohort), elsewhere.director, elsewhere.assessor])
      expect((await api.fetch(`/files/certification/${fileId}`, { as: person })).status).toBe(404);
    for (const person of [cohort.mentor, cohort.director, cohort.facilitator])
      expect((await api.fetch(`/files/certification/${fileId}`, { as: person })).status).toBe(200);
    expect((await api.fetch(`/files/certification/${fileId}`)).status).toBe(401);
    expect(codeOf(await writing(api, other(cohort), cohort.itemId).removeFile(fileId))).toBe('NOT_FOUND');
    expect((await writing(api, first(elsewhere), elsewhere.itemId).upload('x.pdf', pdf, cohort.itemId)).status).toBe(404);
  });
});

it('shows a path’s assignments with two statements, and nobody else’s', async () => {
  const [cohort, elsewhere] = [await arrangeCohort(api), await arrangeCohort(api)];
  await handedIn(api, first(cohort), cohort.itemId, 'From 31 % to 18 %');
  let answer: Awaited<ReturnType<ReturnType<TestApi['as']>>> | undefined;
  const list = `{ assignments { id title status rounds { number } } }`;
  expect(await api.statements(async () => void (answer = await api.as(first(cohort))(list)))).toHaveLength(2);
  expect(answer?.data.assignments).toEqual([{ id: cohort.itemId, title: 'Coach a team from tasks to outcomes', status: 'HANDED_IN', rounds: [{ number: 1 }] }]);
  expect((await api.as(other(cohort))(list)).data.assignments).toMatchObject([{ status: null, rounds: [] }]);
  expect(await api.statements(async () => void (await api.as(first(cohort))(ASSIGNMENT, { id: cohort.itemId })))).toHaveLength(2);
  expect(codeOf(await api.as(first(elsewhere))(ASSIGNMENT, { id: cohort.itemId }))).toBe('NOT_FOUND');
  expect(codeOf(await api.as(cohort.assessor)(ASSIGNMENT, { id: cohort.itemId }))).toBe('FORBIDDEN');
  for (const act of [writing(api, first(elsewhere), cohort.itemId)]) {
    expect(codeOf(await act.save('x'))).toBe('NOT_FOUND');
    expect(codeOf(await act.handIn(1))).toBe('NOT_FOUND');
  }
});
