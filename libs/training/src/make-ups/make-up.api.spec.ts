import type { TestApi } from '@cairn/testing';
import {
  act,
  arrangeTraining,
  ask,
  codeOf,
  codes,
  mailsOf,
  planned,
  planOne,
  startTraining,
  versionOf,
  WORKSHOP,
  type TrainingPlace,
} from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const exercise = 'Tenants get answers they can rely on; calls solved at once from 48 % to 75 %.';

/** Held without Ben; Ana was there. */
async function missed(): Promise<{ place: TrainingPlace; id: string }> {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place, { exercise: 'Write one objective and two key results.' });
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id] });
  api.clock.set('2026-12-03T12:00:00Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [{ personId: place.ben.id, minutes: 20 }] });
  await act(api, place.coach, 'editWorkshop', { workshopId: id, version: 2, recordingUrl: 'https://video.example/1' });
  return { place, id };
}

it('is handed in, returned with a remark, handed in again and accepted, which is on record', async () => {
  const { place, id } = await missed();
  const first = await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise });
  expect(first).toMatchObject({ errors: [], workshop: { myMakeUp: { state: 'WAITING', version: 1 } } });
  expect(codes(await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise }))).toEqual(['MAKE_UP_WAITING']);
  const makeUpId = first.workshop.myMakeUp.id;
  expect(codes(await act(api, place.coach, 'decideMakeUp', { makeUpId, version: 1, accept: false, remark: '' }))).toEqual(['MAKE_UP_REMARK_MISSING']);
  const returned = await act(api, place.coach, 'decideMakeUp', { makeUpId, version: 1, accept: false, remark: 'Which of these could you move yourself?' });
  expect(returned.workshop.makeUps).toEqual([{ id: makeUpId, state: 'RETURNED', version: 2, remark: 'Which of these could you move yourself?' }]);
  await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise: `${exercise} I could move the second one.` });
  expect(codeOf(await ask(api, place.coach, 'decideMakeUp', { makeUpId, version: 2, accept: true, remark: '' }))).toBe('CONFLICT');
  const accepted = await act(api, place.coach, 'decideMakeUp', { makeUpId, version: 3, accept: true, remark: '' });
  expect(accepted.workshop.makeUps[0].state).toBe('ACCEPTED');
  const kept = await api.sql.query(`select kind, body::jsonb ->> 'personId' as person from record where practice_id = $1 and kind like 'training.make-up%'`, [
    place.practice.id,
  ]);
  expect(kept.rows).toEqual([{ kind: 'training.make-up-accepted', person: place.ben.id }]);
});

it('tells the coach, and then whoever handed in', async () => {
  const { place, id } = await missed();
  const { workshop } = await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise });
  await api.runWork();
  await act(api, place.coach, 'decideMakeUp', { makeUpId: workshop.myMakeUp.id, version: 1, accept: false, remark: 'Say why it matters now.' });
  await api.runWork();
  const mails = await mailsOf(api, place.practice.id, 'make-up:');
  expect(mails.map((mail) => [mail.to, mail.subject])).toEqual([
    ['Ben Cole', 'Returned with a remark: your exercise of OKRs basics'],
    ['Sam Okafor', 'Ben Cole handed in the exercise of OKRs basics'],
  ]);
  expect(mails[0]?.text).toContain('Say why it matters now.');
  expect(mails[0]?.text).toContain(`/training/${id}/make-up`);
});

it('tells whose exercise was accepted that the quiz is left, where there is one', async () => {
  const { place, id } = await missed();
  const quiz = await act(api, place.coach, 'planWorkshop', planned(place, { on: '2026-12-17', withKitQuiz: true }));
  const quizId = quiz.workshop.quizId;
  await act(api, place.coach, 'editWorkshop', { workshopId: id, version: await versionOf(api, id), quizId });
  const { workshop } = await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise });
  await act(api, place.coach, 'decideMakeUp', { makeUpId: workshop.myMakeUp.id, version: 1, accept: true, remark: '' });
  await api.runWork();
  const mail = (await mailsOf(api, place.practice.id, 'make-up:')).find(({ to }) => to === 'Ben Cole');
  expect(mail?.text).toContain('“OKRs basics” counts as attended, and its quiz is left.');
  expect(mail?.text).toContain(`/training/${id}/quiz`);
});

it.each([
  ['whoever attended', 'ana', { recordingSeen: true, exercise }, 'MAKE_UP_ATTENDED'],
  ['the recording unseen', 'ben', { recordingSeen: false, exercise }, 'RECORDING_UNSEEN'],
  ['a few words', 'ben', { recordingSeen: true, exercise: 'Done, thanks.' }, 'EXERCISE_SHORT'],
  ['somebody not on the roster', 'coordinator', { recordingSeen: true, exercise }, 'NOT_ON_ROSTER'],
] as const)('refuses %s', async (_, who, input, code) => {
  const { place, id } = await missed();
  expect(codes(await act(api, place[who], 'handInMakeUp', { workshopId: id, ...input }))).toEqual([code]);
});

it('is for those who could not come at all, too', async () => {
  const { place, id } = await missed();
  const done = await act(api, place.lead, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise });
  expect(done.workshop.myMakeUp.state).toBe('WAITING');
});

it('waits for the recording', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place, { exercise: 'Write.' });
  expect(codes(await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise }))).toEqual(['WORKSHOP_NOT_HELD']);
  api.clock.set('2026-12-03T12:00:00Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [] });
  expect(codes(await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise }))).toEqual(['RECORDING_MISSING']);
});

it('is decided by whoever leads workshops, seen by nobody else, and nothing to others', async () => {
  const { place, id } = await missed();
  const other = await arrangeTraining(api);
  const { workshop } = await act(api, place.ben, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise });
  const input = { makeUpId: workshop.myMakeUp.id, version: 1, accept: true, remark: '' };
  for (const person of [place.shadow, place.lead, place.ana, place.ben]) expect(codeOf(await ask(api, person, 'decideMakeUp', input))).toBe('FORBIDDEN');
  expect(codeOf(await ask(api, other.coach, 'decideMakeUp', input))).toBe('NOT_FOUND');
  expect(codeOf(await ask(api, other.ana, 'handInMakeUp', { workshopId: id, recordingSeen: true, exercise }))).toBe('NOT_FOUND');
  expect((await api.as(place.ana)(WORKSHOP, { id })).data.workshop.makeUps).toEqual([]);
});
