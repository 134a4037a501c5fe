import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, mailsOf, morePeople, planOne, startTraining, versionOf } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const recordingUrl = 'https://video.example/1';
const exercise = 'Write one objective with its key results.';

/** Held on 3 December: Ana was there, Ben was not, and three more were not either. */
async function held(more: object = {}) {
  const place = await arrangeTraining(api);
  const others = await morePeople(place, 3);
  const { id } = await planOne(api, place, more);
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id, ...others.map((one) => one.id)] });
  api.clock.set('2026-12-03T12:00:00Z');
  const missed = [place.ben, ...others].map(({ id: personId }) => ({ personId, minutes: 0 }));
  await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: missed });
  const edit = async (what: object) => {
    const done = await act(api, place.coach, 'editWorkshop', { workshopId: id, version: await versionOf(api, id), ...what });
    await api.runWork();
    return done;
  };
  const told = async () => (await mailsOf(api, place.practice.id, 'make-up-opened:')).map((mail) => mail.to);
  return { place, others, id, edit, told };
}

it('tells whoever missed it that there is something to watch, once each, whatever changes later', async () => {
  const { place, edit, told } = await held({ exercise });
  expect(await told()).toEqual([]);
  await edit({ recordingUrl });
  expect(await told()).toEqual(['Author 01', 'Author 02', 'Author 03', 'Ben Cole']);
  const [mail] = await mailsOf(api, place.practice.id, 'make-up-opened:');
  expect(mail?.subject).toBe('The recording of OKRs basics is there');
  expect(mail?.text).toContain('hand in the exercise');
  expect(mail?.text).toMatch(/\/training\/[0-9a-f-]{36}\/make-up\n/);
  expect(mail?.calendar).toBeUndefined();
  await edit({ recordingUrl: 'https://video.example/2' });
  await edit({ recordingUrl: null });
  await edit({ recordingUrl });
  for (let again = 0; again < 2; again += 1) await api.runWork();
  expect(await told()).toHaveLength(4);
});

it('waits until there is an exercise too', async () => {
  const { edit, told } = await held();
  await edit({ recordingUrl });
  expect(await told()).toEqual([]);
  await edit({ exercise });
  expect(await told()).toHaveLength(4);
});

it('leaves out who left the list, who handed in, and who was at another date', async () => {
  const { place, others, edit, told } = await held({ exercise });
  const second = await planOne(api, place, { title: 'Second date', on: '2026-12-10' });
  await act(api, place.coach, 'bookPeople', { workshopId: second.id, personIds: [others[0]!.id] });
  api.clock.set('2026-12-10T12:00:00Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: second.id, version: 1, exceptions: [] });
  await api.sql.query(`update engagement_person set removed_at = now() where person_id = $1`, [others[1]!.id]);
  await edit({ recordingUrl });
  expect(await told()).toEqual(['Author 03', 'Ben Cole']);
});

it('says nothing before the workshop was held: then nobody has missed it', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place, { exercise });
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
  await act(api, place.coach, 'editWorkshop', { workshopId: id, version: 1, recordingUrl });
  await api.runWork();
  expect(await mailsOf(api, place.practice.id, 'make-up-opened:')).toEqual([]);
});
