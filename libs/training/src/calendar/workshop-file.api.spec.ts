import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import { act, arrangeTraining, mailsOf, planOne, startTraining } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const get = (person: Pick<TestPerson, 'id'>, path: string) => api.fetch(path, { as: person });
const uidOf = (calendar: string | undefined) => /^UID:(.*)\r$/m.exec(calendar ?? '')?.[1];

it('is fetched by whoever sees the workshop, and takes the place of the entry from the mail', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place, { title: 'OKRs für alle / Basics' });
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
  await api.runWork();
  const { calendarPath } = (await api.as(place.ana)(`query ($id: UUID!) { workshop(id: $id) { calendarPath } }`, { id })).data.workshop;
  expect(calendarPath).toBe(`/calendar/workshops/${id}.ics`);
  const answer = await get(place.ana, calendarPath);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store']);
  expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''OKRs%20f%C3%BCr%20alle%20%2F%20Basics.ics`);
  const calendar = await answer.text();
  expect(calendar).toContain('DTSTART;TZID=Europe/Berlin:20261203T100000');
  const [mail] = await mailsOf(api, place.practice.id, 'workshop:');
  expect(uidOf(calendar)).toBe(uidOf(mail?.calendar));
  for (const person of [place.coach, place.shadow, place.ben]) expect((await get(person, calendarPath)).status).toBe(200);
});

it('is nothing to others, ends with the role, and is one statement', async () => {
  const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
  const { id } = await planOne(api, place);
  const path = `/calendar/workshops/${id}.ics`;
  expect(await api.statements(() => get(place.ana, path))).toHaveLength(1);
  for (const person of [other.coach, other.ana]) expect((await get(person, path)).status).toBe(404);
  expect((await get(place.coach, `/calendar/workshops/${randomUUID()}.ics`)).status).toBe(404);
  for (const broken of [`/calendar/workshops/${id}`, '/calendar/workshops/x.ics']) expect((await get(place.coach, broken)).status).toBe(404);
  expect((await api.fetch(path)).status).toBe(401);
  await api.sql.query(`update role_grant set ended_at = now() where person_id = $1`, [place.ana.id]);
  expect((await get(place.ana, path)).status).toBe(404);
});

it('is not offered once the workshop is off', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place);
  await act(api, place.coach, 'cancelWorkshop', { workshopId: id, version: 1, reason: 'The room is flooded.' });
  expect((await api.as(place.ana)(`query ($id: UUID!) { workshop(id: $id) { calendarPath } }`, { id })).data.workshop).toEqual({ calendarPath: null });
  expect(await (await get(place.ana, `/calendar/workshops/${id}.ics`)).text()).toContain('STATUS:CANCELLED');
});
