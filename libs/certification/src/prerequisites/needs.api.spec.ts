import type { TestApi, TestPerson } from '@cairn/testing';
import { adder, anotherTrainee, arrangeCourse, codeOf, codes, key, startCertification, type Course } from '../learning.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());

const LOOK = `query ($input: PrerequisiteChangeInput!) { prerequisiteChange(input: $input) { people { name cohortName touch standing } seen errors { code field } } }`;
const CHANGE = `mutation ($input: ChangePrerequisitesArgs!) { changePrerequisites(input: $input) { version { version prerequisites { moduleId itemId needsModuleId needsItemId } } errors { code field } } }`;
const of = (course: Course, more: object = {}) => ({
  versionId: course.versionId,
  moduleId: course.ids['m2'],
  needsModuleIds: [course.ids['m1']],
  needsItemIds: [],
  ...more,
});
const look = async (person: TestPerson, course: Course, more: object = {}) => api.as(person)(LOOK, { input: of(course, more) });
const reason = 'Module 2 builds on what module 1 teaches.';
const change = (person: TestPerson, course: Course, more: object = {}) =>
  api.as(person)(CHANGE, { input: { ...of(course), idempotencyKey: key(), version: 1, reason, ...more } });
const mails = async (course: Course): Promise<string[]> =>
  (
    await api.sql.query<{ line: string }>(
      `select to_name || ': ' || subject as line from mail where practice_id = $1 and key like 'prerequisites:%' order by line`,
      [course.practice.id],
    )
  ).rows.map(({ line }) => line);

/** Two modules that may be learned in any order; Priya has read in the second, Tomás has not. */
async function free() {
  const items = [
    { key: 'read', of: 1, kind: 'READ' as const },
    { key: 'later', of: 2, kind: 'READ' as const },
    { key: 'more', of: 2, kind: 'READ' as const },
  ];
  const course = await arrangeCourse(api, { items, needs: [] });
  const { person: tomas } = await anotherTrainee(api, course);
  const marked = { trainee_id: course.traineeId, item_id: course.ids['later'], at: '2026-11-20T09:00:00Z' };
  await adder(api, course.practice.id)('reading_mark', marked);
  return { course, tomas };
}
const pathOf = async (person: TestPerson) => (await api.as(person)(`{ myPath { modules { state stays items { state stays } } } }`)).data.myPath.modules[1];

it('shows by name who is past it, in a handful of statements however many they are', async () => {
  const { course } = await free();
  const statements = await api.statements(() => look(course.director, course));
  expect(statements.length).toBeLessThanOrEqual(3);
  const { data } = await look(course.director, course);
  expect(data.prerequisiteChange).toEqual({
    people: [
      { name: 'Priya Natarajan', cohortName: 'Winter 26', touch: 'BEGUN', standing: '1 of 2' },
      { name: 'Tomás Alves', cohortName: 'Winter 26', touch: 'WAITS', standing: null },
    ],
    seen: course.traineeId,
    errors: [],
  });
});

it('lets those who are past it continue, locks it for the others, and tells both', async () => {
  const { course, tomas } = await free();
  expect(codes((await change(course.director, course, { seen: course.traineeId })).data.changePrerequisites)).toEqual(['NEEDS_PAST']);
  expect(codes((await change(course.director, course, { past: 'LOCK' })).data.changePrerequisites)).toEqual(['NEEDS_PEOPLE_CHANGED']);
  const done = (await change(course.director, course, { past: 'CONTINUE', seen: course.traineeId })).data.changePrerequisites;
  expect(done).toMatchObject({ errors: [], version: { version: 2, prerequisites: [{ moduleId: course.ids['m2'], needsModuleId: course.ids['m1'] }] } });
  expect(await pathOf(course.priya)).toMatchObject({ state: 'STARTED', stays: 'You had begun this under the old rule; you can go on.' });
  expect(await pathOf(tomas)).toMatchObject({ state: 'LOCKED', stays: null });
  await api.runWork();
  expect(await mails(course)).toEqual(['Priya Natarajan: Changed: what comes before Module title 2', 'Tomás Alves: Changed: what comes before Module title 2']);
  expect(codeOf(await change(course.director, course, { past: 'LOCK', seen: course.traineeId }))).toBe('CONFLICT');
});

it('locks again where that is chosen, keeps what was passed, and opens again when the rule goes', async () => {
  const { course } = await free();
  await change(course.director, course, { past: 'LOCK', seen: course.traineeId });
  expect(await pathOf(course.priya)).toMatchObject({ state: 'LOCKED', items: [{ state: 'PASSED' }, { state: 'LOCKED' }] });
  const gone = { version: 2, needsModuleIds: [], reason: 'It can be learned in any order after all.' };
  expect((await change(course.director, course, gone)).data.changePrerequisites.errors).toEqual([]);
  expect(await pathOf(course.priya)).toMatchObject({ state: 'STARTED' });
});

it('asks nobody about a draft, and refuses a circle there too', async () => {
  const { course } = await free();
  const start = `mutation ($input: OfProgrammeArgs!) { startProgrammeVersion(input: $input) { version { id modules { id } } } }`;
  const { version } = (await api.as(course.director)(start, { input: { idempotencyKey: key(), programmeId: course.programmeId } })).data.startProgrammeVersion;
  const [one, two] = version.modules.map(({ id }: { id: string }) => id);
  const draft = { versionId: version.id, moduleId: two, needsModuleIds: [one], reason: null };
  expect((await change(course.director, course, draft)).data.changePrerequisites.errors).toEqual([]);
  const circle = { ...draft, version: 2, moduleId: one, needsModuleIds: [two] };
  expect((await change(course.director, course, circle)).data.changePrerequisites.errors).toEqual([{ code: 'NEEDS_CIRCLE', field: 'needsModuleIds' }]);
  const { idempotencyKey: _, version: __, reason: ___, ...looked } = { idempotencyKey: '', ...circle };
  expect((await look(course.director, course, looked)).data.prerequisiteChange.errors).toEqual([{ code: 'NEEDS_CIRCLE', field: 'needsModuleIds' }]);
});

it('is the director’s alone, and names nothing of another practice', async () => {
  const [{ course }, { course: other }] = [await free(), await free()];
  for (const person of [course.facilitator, course.mentor, course.priya]) {
    expect(codeOf(await change(person, course))).toBe('FORBIDDEN');
    expect(codeOf(await look(person, course))).toBe('FORBIDDEN');
  }
  expect(codeOf(await change(other.director, course))).toBe('NOT_FOUND');
  expect(codeOf(await look(other.director, course))).toBe('NOT_FOUND');
  expect(codeOf(await change(course.director, course, { needsModuleIds: [other.ids['m1']] }))).toBe('NOT_FOUND');
  expect(codeOf(await change(course.director, course, { moduleId: other.ids['m2'] }))).toBe('NOT_FOUND');
});
