import type { TestApi, TestPerson } from '@cairn/testing';
import { adder, anotherTrainee, arrangeCourse, codeOf, codes, key, startCertification } from '../learning.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());

const document = (name: string): string =>
  `mutation ($input: ${name === 'giveLeave' ? 'GiveLeaveArgs' : 'GrantAttemptArgs'}!) { ${name}(input: $input) { path { modules { state stays items { id state standing } } } errors { code field } } }`;
const reason = 'She has led ten of these workshops herself.';
const send = (person: TestPerson, name: string, input: object) => api.as(person)(document(name), { input: { idempotencyKey: key(), reason, ...input } });
const used = async (course: Awaited<ReturnType<typeof arrangeCourse>>) => {
  const at = { started_at: '2026-11-20T09:00:00Z', saved_at: '2026-11-20T09:30:00Z', handed_in_at: '2026-11-20T09:30:00Z' };
  for (const number of [1, 2]) {
    const result = { handed_in_by: 'TRAINEE', score: 40, passed: false, pass_percent: 70, grace_minutes: 2, questions: '[{}]' };
    await adder(api, course.practice.id)('attempt', { trainee_id: course.traineeId, item_id: course.ids['exam'], number, ...result, ...at });
  }
};

describe('leave', () => {
  it('opens a locked module for one trainee, by the mentor or those who run the cohort', async () => {
    const course = await arrangeCourse(api);
    const { person: tomas } = await anotherTrainee(api, course);
    const input = { traineeId: course.traineeId, moduleId: course.ids['m2'] };
    expect((await send(course.mentor, 'giveLeave', input)).data.giveLeave).toMatchObject({
      errors: [],
      path: { modules: [{}, { state: 'OPEN', stays: 'Sam Okafor lets you begin this early.' }] },
    });
    const own = async (person: TestPerson) => (await api.as(person)(`{ myPath { modules { state } } }`)).data.myPath.modules[1].state;
    expect([await own(course.priya), await own(tomas)]).toEqual(['OPEN', 'LOCKED']);
    expect(codes((await send(course.director, 'giveLeave', input)).data.giveLeave)).toEqual(['LEAVE_OPEN']);
    expect(codes((await send(course.facilitator, 'giveLeave', { ...input, reason: 'ok' })).data.giveLeave)).toEqual(['LEAVE_OPEN']);
  });
  it('is not the trainee’s to take, nor anybody else’s to give', async () => {
    const [course, other] = [await arrangeCourse(api), await arrangeCourse(api)];
    const input = { traineeId: course.traineeId, moduleId: course.ids['m2'] };
    expect(codeOf(await send(course.priya, 'giveLeave', input))).toBe('FORBIDDEN');
    for (const person of [other.director, other.mentor]) expect(codeOf(await send(person, 'giveLeave', input))).toBe('NOT_FOUND');
    expect(codeOf(await send(course.mentor, 'giveLeave', { ...input, moduleId: other.ids['m2'] }))).toBe('NOT_FOUND');
  });
});

describe('another attempt', () => {
  it('is given once all are used, one at a time, by those who run the cohort', async () => {
    const course = await arrangeCourse(api, { needs: [] });
    const input = { traineeId: course.traineeId, itemId: course.ids['exam'] };
    expect(codes((await send(course.director, 'grantAttempt', input)).data.grantAttempt)).toEqual(['ATTEMPTS_LEFT']);
    await used(course);
    expect(codeOf(await send(course.mentor, 'grantAttempt', input))).toBe('FORBIDDEN');
    expect(codeOf(await send(course.priya, 'grantAttempt', input))).toBe('FORBIDDEN');
    const given = (await send(course.facilitator, 'grantAttempt', input)).data.grantAttempt;
    expect(given.path.modules[1].items[1]).toMatchObject({ state: 'STARTED', standing: 'best 40 %, 1 attempt left' });
    expect(codes((await send(course.director, 'grantAttempt', input)).data.grantAttempt)).toEqual(['ATTEMPTS_LEFT']);
  });
  it('of another practice, or for what is no exam, is nothing', async () => {
    const [course, other] = [await arrangeCourse(api), await arrangeCourse(api)];
    expect(codeOf(await send(other.director, 'grantAttempt', { traineeId: course.traineeId, itemId: course.ids['exam'] }))).toBe('NOT_FOUND');
    expect(codeOf(await send(course.director, 'grantAttempt', { traineeId: course.traineeId, itemId: course.ids['read'] }))).toBe('NOT_FOUND');
  });
});
