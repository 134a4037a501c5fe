import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, ask, codeOf, codes, planOne, startTraining, WORKSHOP } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

it('is one voice of whoever was there, read by coaches as counts and words', async () => {
  const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
  const { id } = await planOne(api, place);
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id, place.lead.id] });
  const said = { workshopId: id, useful: 4, pace: 'RIGHT', helped: 'The pairs.', missing: '' };
  expect(codes(await act(api, place.ana, 'giveFeedback', said))).toEqual(['WORKSHOP_NOT_HELD']);
  api.clock.set('2026-12-03T12:00:00Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [{ personId: place.ben.id, minutes: 0 }] });
  expect(codes(await act(api, place.ben, 'giveFeedback', said))).toEqual(['FEEDBACK_NOT_THERE']);
  expect(codes(await act(api, place.ana, 'giveFeedback', { ...said, useful: 6 }))).toEqual(['FEEDBACK_USEFUL']);
  await act(api, place.ana, 'giveFeedback', said);
  await act(api, place.lead, 'giveFeedback', { ...said, useful: 2, pace: 'TOO_FAST', helped: 'Examples of ours.', missing: 'A break.' });
  const changed = await act(api, place.ana, 'giveFeedback', { ...said, useful: 5 });
  expect([changed.workshop.myFeedback, changed.workshop.feedback]).toEqual([{ useful: 5, pace: 'RIGHT' }, null]);
  const read = (await api.as(place.coach)(WORKSHOP, { id })).data.workshop.feedback;
  expect(read).toEqual({ answers: 2, useful: [0, 1, 0, 0, 1], tooFast: 1, helped: ['Examples of ours.', 'The pairs.'], missing: ['A break.'] });
  expect(codeOf(await ask(api, other.ana, 'giveFeedback', said))).toBe('NOT_FOUND');
});
