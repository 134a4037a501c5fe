import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, ask, codeOf, codes, morePeople, planOne, startTraining, versionOf } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const during = '2026-12-03T10:50:00Z';
const record = async (person: { id: string }, id: string, exceptions: { personId: string; minutes: number }[] = []) =>
  act(api, person, 'recordAttendance', { workshopId: id, version: await versionOf(api, id), exceptions });
const minutesIn = (done: { workshop: { seats: { personName: string; minutesAttended: number | null; attended: boolean }[] } }) =>
  done.workshop.seats.map((seat) => [seat.personName, seat.minutesAttended, seat.attended]);
const records = async (practiceId: string): Promise<{ kind: string; body: { lines: { personId: string; before: number | null; after: number }[] } }[]> =>
  (await api.sql.query(`select kind, body::jsonb as body from record where practice_id = $1 and kind like 'training.attendance%' order by seq`, [practiceId]))
    .rows;

describe('recordAttendance', () => {
  it('says for twenty people at once who was there, with one statement per table', async () => {
    const place = await arrangeTraining(api);
    const people = await morePeople(place, 20);
    const { id } = await planOne(api, place, { places: 20 });
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: people.map((one) => one.id) });
    api.clock.set(during);
    const exceptions = [
      { personId: people[0]?.id ?? '', minutes: 0 },
      { personId: people[1]?.id ?? '', minutes: 95 },
      { personId: people[2]?.id ?? '', minutes: 96 },
    ];
    let done: Awaited<ReturnType<typeof record>> | undefined;
    const statements = await api.statements(async () => void (done = await record(place.coach, id, exceptions)));
    const writing = (table: string): number => statements.filter((text) => new RegExp(`(?:insert into|update) "?${table}"?\\b`, 'i').test(text)).length;
    expect([writing('workshop_seat'), writing('workshop'), statements.filter((text) => text.includes('append_record')).length]).toEqual([1, 1, 1]);
    expect(done).toMatchObject({ errors: [], workshop: { status: 'HELD', booked: 20 } });
    expect(minutesIn(done).slice(0, 4)).toEqual([
      ['Author 01', 0, false],
      ['Author 02', 95, false],
      ['Author 03', 96, true],
      ['Author 04', 120, true],
    ]);
    const [recorded] = await records(place.practice.id);
    expect([recorded?.kind, recorded?.body.lines.length]).toEqual(['training.attendance-recorded', 20]);
  });

  it('can be put right: only what changed is on record again', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id] });
    api.clock.set(during);
    await record(place.coach, id, [{ personId: place.ana.id, minutes: 0 }]);
    const corrected = await record(place.coach, id, [{ personId: place.ben.id, minutes: 60 }]);
    expect(minutesIn(corrected)).toEqual([
      ['Ana Silva', 120, true],
      ['Ben Cole', 60, false],
    ]);
    await record(place.coach, id, [{ personId: place.ben.id, minutes: 60 }]);
    const kept = await records(place.practice.id);
    expect(kept.map((one) => one.kind)).toEqual(['training.attendance-recorded', 'training.attendance-corrected']);
    expect(kept[1]?.body.lines).toHaveLength(2);
    expect(codeOf(await ask(api, place.coach, 'recordAttendance', { workshopId: id, version: 2, exceptions: [] }))).toBe('CONFLICT');
  });

  it('knows who came without a booking, also when all places were taken', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place, { places: 1 });
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    await act(api, place.coach, 'inviteToWorkshop', { workshopId: id, personIds: [place.lead.id], required: false });
    api.clock.set(during);
    const done = await record(place.coach, id, [{ personId: place.ben.id, minutes: 110 }]);
    expect(done.workshop).toMatchObject({ places: 2, booked: 2 });
    expect(minutesIn(done)).toEqual([
      ['Ana Silva', 120, true],
      ['Ben Cole', 110, true],
      ['Dana Ruiz', null, false],
    ]);
  });

  it.each([
    ['before it begins', '2026-12-03T08:59:00Z', 10, 'WORKSHOP_NOT_STARTED'],
    ['in its first minutes', '2026-12-03T09:05:00Z', 120, 'WORKSHOP_UNDER_WAY'],
    ['longer than it took', during, 121, 'ATTENDANCE_MINUTES'],
    ['less than nothing', during, -1, 'ATTENDANCE_MINUTES'],
  ])('refuses what cannot be: %s', async (_, now, minutes, code) => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    api.clock.set(now);
    expect(codes(await record(place.coach, id, [{ personId: place.ana.id, minutes }]))).toEqual([code]);
  });

  it('is forbidden to those who did not lead it, and nothing to others', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { id } = await planOne(api, place);
    api.clock.set(during);
    const input = { workshopId: id, version: 1, exceptions: [] };
    for (const person of [place.shadow, place.lead, place.coordinator, place.ana])
      expect(codeOf(await ask(api, person, 'recordAttendance', input))).toBe('FORBIDDEN');
    expect(codeOf(await ask(api, other.coach, 'recordAttendance', input))).toBe('NOT_FOUND');
    expect(codeOf(await ask(api, place.coach, 'recordAttendance', { ...input, exceptions: [{ personId: other.ana.id, minutes: 10 }] }))).toBe('NOT_FOUND');
  });
});
