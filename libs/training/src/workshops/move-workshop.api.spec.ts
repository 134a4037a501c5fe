import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, ask, codeOf, codes, planOne, startTraining } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const sequence = async (id: string): Promise<unknown> =>
  (await api.sql.query(`select ics_uid = id || '@cairn.example' as same, ics_sequence from workshop where id = $1`, [id])).rows[0];
const reminder = async (id: string): Promise<unknown> =>
  (await api.sql.query(`select next_on::text, local_time::text, zone from schedule where subject_id = $1`, [id])).rows;

describe('rescheduleWorkshop', () => {
  it('moves the date, the reminder and the calendars, against the version that was seen', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    expect(await reminder(id)).toEqual([{ next_on: '2026-12-02', local_time: '08:00:00', zone: 'Europe/Berlin' }]);
    const moved = await act(api, place.coordinator, 'rescheduleWorkshop', { workshopId: id, version: 1, on: '2027-04-01', time: '09:30' });
    expect(moved).toMatchObject({
      errors: [],
      workshop: { on: '2027-04-01', time: '09:30', endTime: '11:30', startsAt: '2027-04-01T07:30:00.000Z', version: 2 },
    });
    expect(await reminder(id)).toEqual([{ next_on: '2027-03-31', local_time: '08:00:00', zone: 'Europe/Berlin' }]);
    expect(await sequence(id)).toEqual({ same: true, ics_sequence: 1 });
    expect(codeOf(await ask(api, place.coach, 'rescheduleWorkshop', { workshopId: id, version: 1, on: '2027-04-02', time: '09:30' }))).toBe('CONFLICT');
  });

  it('lets one of many at once win', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        ask(api, place.coach, 'rescheduleWorkshop', { workshopId: id, version: 1, on: '2026-12-10', time: `1${n % 10}:00` }),
      ),
    );
    expect(answers.filter((answer) => answer.data?.rescheduleWorkshop?.errors.length === 0)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'CONFLICT')).toHaveLength(19);
  });

  it('keeps an agenda inside a shorter time, and has no reminder when the day before is over', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    expect(codes(await act(api, place.coach, 'rescheduleWorkshop', { workshopId: id, version: 1, on: '2026-12-10', time: '10:00', minutes: 60 }))).toEqual([
      'AGENDA_OVER_TIME',
    ]);
    await act(api, place.coach, 'rescheduleWorkshop', { workshopId: id, version: 1, on: '2026-11-27', time: '10:00' });
    expect(await reminder(id)).toEqual([]);
  });
});

describe('cancelWorkshop', () => {
  it('calls it off once, with a reason', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    expect(codes(await act(api, place.lead, 'cancelWorkshop', { workshopId: id, version: 1, reason: '' }))).toEqual(['CANCEL_REASON_MISSING']);
    const off = await act(api, place.lead, 'cancelWorkshop', { workshopId: id, version: 1, reason: 'The room is flooded.' });
    expect(off).toMatchObject({ errors: [], workshop: { status: 'CANCELLED', cancelledReason: 'The room is flooded.' } });
    expect([await sequence(id), await reminder(id)]).toEqual([{ same: true, ics_sequence: 1 }, []]);
    expect(codes(await act(api, place.lead, 'cancelWorkshop', { workshopId: id, version: 2, reason: 'Again.' }))).toEqual(['WORKSHOP_CANCELLED']);
    expect(codes(await act(api, place.coach, 'rescheduleWorkshop', { workshopId: id, version: 2, on: '2026-12-10', time: '10:00' }))).toEqual([
      'WORKSHOP_CANCELLED',
    ]);
    expect(codes(await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] }))).toEqual(['WORKSHOP_CANCELLED']);
  });
});

it.each([
  ['rescheduleWorkshop', { on: '2026-12-10', time: '10:00' }],
  ['cancelWorkshop', { reason: 'I am ill that day.' }],
])('%s is forbidden to colleagues who do not keep dates, and nothing to others', async (name, input) => {
  const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
  const { id } = await planOne(api, place);
  for (const person of [place.shadow, place.ana]) expect(codeOf(await ask(api, person, name, { workshopId: id, version: 1, ...input }))).toBe('FORBIDDEN');
  for (const person of [other.coach, other.lead]) expect(codeOf(await ask(api, person, name, { workshopId: id, version: 1, ...input }))).toBe('NOT_FOUND');
});
