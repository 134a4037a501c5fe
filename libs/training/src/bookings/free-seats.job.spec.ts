import type { TestApi } from '@cairn/testing';
import { personRemoved } from '@cairn/engagements';
import { systemScope } from '@cairn/platform';
import { act, arrangeTraining, mailsOf, planOne, startTraining, WORKSHOP } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

it('frees the places of whoever left the list of people, takes them out of their calendar, and keeps what they attended', async () => {
  const place = await arrangeTraining(api);
  const [past, next] = [await planOne(api, place, { on: '2026-11-26', time: '09:00' }), await planOne(api, place, { places: 1 })];
  api.clock.set('2026-11-26T07:00:00Z');
  for (const { id } of [past, next]) await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
  api.clock.set('2026-11-26T11:00:00.000Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: past.id, version: 1, exceptions: [] });
  await api.sql.query(`update engagement_person set removed_at = now() where person_id = $1`, [place.ana.id]);
  const { id: engagementId, clientId } = place.engagement;
  await api.db.tx(systemScope(place.practice.id), (tx) => tx.emit(personRemoved({ engagementId, clientId, personId: place.ana.id })));
  await api.runWork();
  const seats = async (id: string) =>
    (await api.as(place.coach)(WORKSHOP, { id })).data.workshop.seats.map((seat: { state: string; minutesAttended: number }) => [
      seat.state,
      seat.minutesAttended,
    ]);
  expect([await seats(past.id), await seats(next.id)]).toEqual([[['BOOKED', 120]], [['CANCELLED', null]]]);
  const [left] = (await mailsOf(api, place.practice.id, 'workshop:')).filter((mail) => mail.type?.includes('CANCEL'));
  expect([left?.to, left?.calendar?.includes('SEQUENCE:1'), left?.calendar?.includes('STATUS:CANCELLED')]).toEqual(['Ana Silva', true, true]);
  expect((await act(api, place.ben, 'bookPeople', { workshopId: next.id, personIds: [place.ben.id] })).errors).toEqual([]);
});
