import type { TestApi, TestPerson } from '@cairn/testing';
import { adder, anotherTrainee, arrangeCourse, key, startCertification, type Course } from '../learning.fixture.js';
import { handInKind } from '../attempts/start-attempt.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const mails = async (course: Course) =>
  (
    await api.sql.query(`select to_name || ' < ' || from_name || ': ' || subject as line, text from mail where practice_id = $1 order by line`, [
      course.practice.id,
    ])
  ).rows as {
    line: string;
    text: string;
  }[];
const reason = 'She has led ten of these workshops herself.';
const give = (person: TestPerson, name: string, type: string, input: object) =>
  api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`, { input: { idempotencyKey: key(), reason, ...input } });
const attempt = (course: Course, number: number, more: Record<string, unknown>) =>
  adder(api, course.practice.id)('attempt', {
    ...{ trainee_id: course.traineeId, item_id: course.ids['exam'], number, pass_percent: 70, grace_minutes: 2, questions: '[{}]' },
    ...{ started_at: '2026-11-20T09:00:00Z', saved_at: '2026-11-20T09:30:00Z', ...more },
  });
const question = {
  key: 'q',
  kind: 'TRUE_FALSE',
  topic: 'Stance',
  text: 'So?',
  options: [],
  right: [],
  truth: true,
  number: null,
  accepted: [],
  explanation: '',
};
const failed = { handed_in_by: 'TRAINEE', handed_in_at: '2026-11-20T09:30:00Z', score: 40, passed: false };

it('tells a trainee what was opened for them, in the name of whoever did', async () => {
  const course = await arrangeCourse(api);
  expect((await give(course.mentor, 'giveLeave', 'GiveLeaveArgs', { traineeId: course.traineeId, moduleId: course.ids['m2'] })).data.giveLeave.errors).toEqual(
    [],
  );
  await api.runWork();
  const [sent] = await mails(course);
  expect(sent?.line).toBe('Priya Natarajan < Sam Okafor via Northlight: Module title 2 is open for you');
  // The reason is for the record and for those who teach.
  expect(sent?.text).not.toContain(reason);
});

it('tells a trainee that they may take an exam once more', async () => {
  const course = await arrangeCourse(api, { needs: [] });
  for (const number of [1, 2]) await attempt(course, number, failed);
  expect(
    (await give(course.facilitator, 'grantAttempt', 'GrantAttemptArgs', { traineeId: course.traineeId, itemId: course.ids['exam'] })).data.grantAttempt.errors,
  ).toEqual([]);
  await api.runWork();
  expect((await mails(course)).map(({ line }) => line)).toEqual(['Priya Natarajan < Fay Osei via Northlight: You can take “Item exam” once more']);
});

it('tells a trainee when the time was over, and nobody who handed in themselves', async () => {
  const course = await arrangeCourse(api, { needs: [] });
  await attempt(course, 1, failed);
  const id = await attempt(course, 2, { started_at: '2026-11-26T09:00:00Z', ends_at: '2026-11-26T10:00:00Z', questions: JSON.stringify([question]) });
  const row = {
    kind: handInKind,
    subject_id: id,
    local_time: '11:05',
    zone: 'UTC',
    rule: JSON.stringify({ days: 'once', on: '2026-11-26' }),
    starts_on: '2026-11-26',
  };
  await adder(api, course.practice.id)('schedule', { ...row, missed: 'LATEST', next_on: '2026-11-26', next_at: '2026-11-26T11:05:00Z', zone_rules: 'spec' });
  api.clock.set('2026-11-26T11:06:00.000Z');
  await api.runWork();
  const sent = await mails(course);
  expect(sent.map(({ line }) => line)).toEqual(['Priya Natarajan < Fay Osei via Northlight: Your time for “Item exam” was over: 0 percent']);
  expect(sent[0]?.text).toContain('Your facilitator can give you another attempt');
});

it('tells those who run a cohort that somebody made a session up', async () => {
  const course = await arrangeCourse(api);
  const { person: tomas } = await anotherTrainee(api, course);
  const when = { starts_at: '2026-11-25T16:00:00Z', time_zone: 'Europe/Berlin', minutes: 90, ics_uid: 'live@cairn', status: 'HELD' };
  const first = await adder(api, course.practice.id)('cohort_session', { cohort_id: course.cohortId, item_id: course.ids['live'], ...when });
  const text = 'I would ask the team first what they count today before I say a single word about targets, and wait for it.';
  const made = await api.as(tomas)(`mutation ($input: HandInSessionMakeUpArgs!) { handInSessionMakeUp(input: $input) { errors { code } } }`, {
    input: { idempotencyKey: key(), sessionId: first, text },
  });
  expect(made.data.handInSessionMakeUp.errors).toEqual([]);
  await api.runWork();
  const sent = await mails(course);
  expect(sent.map(({ line }) => line)).toEqual(['Fay Osei < Northlight: Tomás made up “Item live”']);
  expect(sent[0]?.text).toContain(text.slice(0, 40));
});
