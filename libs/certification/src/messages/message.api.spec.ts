import type { TestApi } from '@cairn/testing';
import { arrangeCohort, codeOf, freshKey, refusals, startAssessing, type Cohort } from '../assessing.fixture.js';

let api: TestApi;
let cohort: Cohort;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  cohort = await arrangeCohort(api);
});

const MESSAGES = `query ($id: UUID!) { cohortMessages(cohortId: $id) { fromName messages { subject body byName readers names sentAt } trainees { name silentDays } } }`;
const OWN = `{ myCohort { name facilitators mentorName colleagues readOnlyBecause messages { subject body byName names } sessions { title } feedback { title given asked } } }`;
const send = (person: { id: string }, name: string, type: string, input: object) =>
  api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { messageId messages { messages { subject } } errors { code message field } } }`, {
    input: { idempotencyKey: freshKey(), ...input },
  });
const hello = { toWhom: 'ALL', traineeIds: [] as string[], subject: 'Our last session', body: 'Bring one plan.\n\nUntil Thursday.' };
const write = (person: { id: string }, more: object = {}) =>
  send(person, 'writeToCohort', 'WriteToCohortArgs', { cohortId: cohort.cohortId, ...hello, ...more });
const takeBack = (person: { id: string }, messageId: string) => send(person, 'takeBackCohortMessage', 'TakeBackCohortMessageArgs', { messageId });
const mails = async () =>
  (
    await api.sql.query<{ line: string }>(`select to_name || ' < ' || from_name || ': ' || subject as line from mail where practice_id = $1 order by line`, [
      cohort.practice.id,
    ])
  ).rows.map(({ line }) => line);
const goesOut = async () => {
  api.clock.set(new Date(api.clock.now().getTime() + 11_000));
  await api.runWork();
};

it('goes to everybody after ten seconds in the name of whoever wrote, stays on record, and is read on the page of the cohort', async () => {
  expect((await write(cohort.director)).data.writeToCohort).toMatchObject({ errors: [], messages: { messages: [{ subject: 'Our last session' }] } });
  const [priya, wei] = cohort.trainees;
  // Nobody reads what may still be taken back.
  expect((await api.as(priya)(OWN)).data.myCohort.messages).toEqual([]);
  await goesOut();
  expect(await mails()).toEqual(['Priya Natarajan < Mara Lind via Northlight: Our last session', 'Wei Lin < Mara Lind via Northlight: Our last session']);
  let read: Awaited<ReturnType<ReturnType<TestApi['as']>>> | undefined;
  expect(await api.statements(async () => void (read = await api.as(cohort.facilitator)(MESSAGES, { id: cohort.cohortId })))).toHaveLength(1);
  expect(read?.data.cohortMessages).toMatchObject({
    fromName: 'Ines Duarte via Northlight',
    messages: [
      { ...{ subject: hello.subject, body: hello.body, byName: 'Mara Lind' }, readers: 'to the whole cohort, 2 people', names: ['Priya Natarajan', 'Wei Lin'] },
    ],
    trainees: [{ name: 'Priya Natarajan' }, { name: 'Wei Lin' }].map(expect.objectContaining),
  });
  expect(await api.statements(async () => void (read = await api.as(wei)(OWN)))).toHaveLength(1);
  expect(read?.data.myCohort).toMatchObject({
    ...{ name: 'Autumn 26', facilitators: ['Ines Duarte'], mentorName: null, colleagues: ['Priya Natarajan'], readOnlyBecause: null },
    messages: [{ subject: hello.subject, body: hello.body, byName: 'Mara Lind', names: [] }],
    feedback: [{ given: 0, asked: 1 }],
  });
});

it('goes to those who are chosen and no others read it; whoever left meanwhile gets no mail', async () => {
  const [priya, wei] = cohort.trainees;
  await write(cohort.facilitator, { toWhom: 'CHOSEN', traineeIds: [priya?.traineeId], subject: 'For you' });
  await write(cohort.facilitator, { toWhom: 'CHOSEN', traineeIds: [wei?.traineeId], subject: 'For Wei' });
  await api.sql.query(`update trainee set status = 'WITHDRAWN', left_at = now() where id = $1`, [wei?.traineeId]);
  await goesOut();
  expect(await mails()).toEqual(['Priya Natarajan < Ines Duarte via Northlight: For you']);
  expect((await api.as(priya)(OWN)).data.myCohort.messages).toMatchObject([{ subject: 'For you' }]);
  expect((await api.as(wei)(OWN)).data.myCohort).toMatchObject({ colleagues: [], sessions: [], readOnlyBecause: expect.stringContaining('You have left') });
});

it('is taken back in time, and not afterwards', async () => {
  const first = (await write(cohort.director)).data.writeToCohort.messageId;
  const noted = async () => {
    const of = [cohort.practice.id, cohort.director.id];
    return (await api.sql.query(`select text, undo, undone_at is not null as undone from activity where practice_id = $1 and person_id = $2`, of)).rows;
  };
  const until = new Date(api.clock.now().getTime() + 10_000).toISOString();
  const act = { text: 'Wrote “Our last session” to 2 trainees of Autumn 26.', undo: { act: 'takeBackCohortMessage', id: first, until } };
  expect(await noted()).toEqual([{ ...act, undone: false }]);
  expect((await takeBack(cohort.facilitator, first)).data.takeBackCohortMessage).toMatchObject({ errors: [], messages: { messages: [] } });
  expect(await noted()).toEqual([{ ...act, undone: true }]);
  const second = (await write(cohort.director)).data.writeToCohort.messageId;
  await goesOut();
  expect(await mails()).toHaveLength(2);
  expect(refusals((await takeBack(cohort.director, second)).data.takeBackCohortMessage)).toEqual(['MESSAGE_SENT']);
});

it('says what is missing, and writes to nobody of another cohort', async () => {
  expect(refusals((await write(cohort.director, { subject: '' })).data.writeToCohort)).toEqual(['MESSAGE_SUBJECT_MISSING']);
  expect(refusals((await write(cohort.director, { toWhom: 'CHOSEN' })).data.writeToCohort)).toEqual(['MESSAGE_NOBODY']);
  const elsewhere = await arrangeCohort(api);
  const stranger = { toWhom: 'CHOSEN', traineeIds: [elsewhere.trainees[0]?.traineeId] };
  expect(codeOf(await write(cohort.director, stranger))).toBe('NOT_FOUND');
});

it('is for those who run the cohort, of this practice', async () => {
  const elsewhere = await arrangeCohort(api);
  const { messageId } = (await write(cohort.director)).data.writeToCohort;
  const ben = await cohort.practice.coach('Ben Cole');
  const all = (person: { id: string }) => [write(person), takeBack(person, messageId), api.as(person)(MESSAGES, { id: cohort.cohortId })];
  const answers = async (person: { id: string }) => (await Promise.all(all(person))).map(codeOf);
  for (const person of [cohort.mentor, cohort.assessor]) expect(await answers(person)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  expect(await answers(cohort.trainees[0]!)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  for (const person of [ben, elsewhere.director, elsewhere.facilitator]) expect(await answers(person)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
});

it('shows nobody a cohort who learns in none', async () => {
  expect((await api.as(cohort.mentor)(OWN)).data.myCohort).toBeNull();
});
