import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, ask, codeOf, codes, mailsOf, morePeople, planOne, startTraining, versionOf, WORKSHOP } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const places = async (id: string): Promise<unknown> =>
  (
    await api.sql.query(
      `select booked, (select count(*)::int from workshop_seat s where s.workshop_id = w.id and state = 'BOOKED') as counted from workshop w where id = $1`,
      [id],
    )
  ).rows[0];

describe('bookPeople', () => {
  it('gives places to others and to oneself, and counts them', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    expect((await act(api, place.coordinator, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.lead.id] })).workshop.booked).toBe(2);
    const own = await act(api, place.ben, 'bookPeople', { workshopId: id, personIds: [place.ben.id] });
    expect([own.workshop.booked, own.workshop.mySeat.state]).toEqual([3, 'BOOKED']);
    const again = await act(api, place.ben, 'bookPeople', { workshopId: id, personIds: [place.ben.id] });
    expect([codes(again), again.workshop.booked, await places(id)]).toEqual([[], 3, { booked: 3, counted: 3 }]);
  });

  it('never gives more places than there are, however many ask at once', async () => {
    const place = await arrangeTraining(api);
    const people = await morePeople(place, 8);
    const { id } = await planOne(api, place, { places: 3 });
    expect(codes(await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: people.map((one) => one.id) }))).toEqual(['WORKSHOP_FULL']);
    const answers = await Promise.all(people.map((one) => act(api, one, 'bookPeople', { workshopId: id, personIds: [one.id] })));
    expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(3);
    expect(new Set(answers.flatMap((answer) => codes(answer)))).toEqual(new Set(['WORKSHOP_FULL']));
    expect(await places(id)).toEqual({ booked: 3, counted: 3 });
  });

  it('is kept by the database too', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place, { places: 1 });
    const write = (personId: string) =>
      api.sql.query(
        `insert into workshop_seat (practice_id, id, client_id, engagement_id, workshop_id, person_id, state, booked_at)
         select practice_id, gen_random_uuid(), client_id, engagement_id, id, $2, 'BOOKED', now() from workshop where id = $1`,
        [id, personId],
      );
    await write(place.ana.id);
    await expect(write(place.ben.id)).rejects.toMatchObject({ constraint: 'workshop_capacity' });
  });

  it('is closed once the workshop has begun, and for one team to the others', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place, { teamId: place.housing, type: 'TEAM_DRAFTING' });
    expect(codes(await act(api, place.ben, 'bookPeople', { workshopId: id, personIds: [place.ben.id] }))).toEqual(['WORKSHOP_TEAM']);
    await act(api, place.coach, 'inviteToWorkshop', { workshopId: id, personIds: [place.ben.id], required: false });
    const invited = await act(api, place.ben, 'bookPeople', { workshopId: id, personIds: [place.ben.id] });
    expect(invited.workshop.seats).toEqual([{ personName: 'Ben Cole', state: 'BOOKED', minutesAttended: null, attended: false, required: false }]);
    api.clock.set('2026-12-03T09:00:00Z');
    expect(codes(await act(api, place.ana, 'bookPeople', { workshopId: id, personIds: [place.ana.id] }))).toEqual(['WORKSHOP_STARTED']);
  });

  it('enters whoever came along until the attendance is recorded, beyond the places too, and writes no mail', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place, { on: '2026-11-25', places: 1 });
    expect((await act(api, place.coordinator, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id] })).workshop).toMatchObject({
      ...{ places: 2, booked: 2 },
      availableActions: expect.arrayContaining([{ action: 'bookPeople', state: { __typename: 'Allowed', label: 'Enter who came' } }]),
    });
    await api.runWork();
    expect(await mailsOf(api, place.practice.id, 'workshop:')).toEqual([]);
    expect(codes(await act(api, place.ben, 'bookPeople', { workshopId: id, personIds: [place.ben.id] }))).toEqual(['WORKSHOP_STARTED']);
    const done = await act(api, place.coach, 'recordAttendance', { workshopId: id, version: await versionOf(api, id), exceptions: [] });
    expect(done.workshop.seats.map((seat: { attended: boolean }) => seat.attended)).toEqual([true, true]);
    expect(codes(await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.lead.id] }))).toEqual(['WORKSHOP_HELD']);
  });

  it('is forbidden for others to those who do not keep dates, and nothing to other practices', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { id } = await planOne(api, place);
    for (const person of [place.ana, place.shadow])
      expect(codeOf(await ask(api, person, 'bookPeople', { workshopId: id, personIds: [place.ben.id] }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(api, other.coach, 'bookPeople', { workshopId: id, personIds: [other.ana.id] }))).toBe('NOT_FOUND');
    expect(codeOf(await ask(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, other.ana.id] }))).toBe('NOT_FOUND');
    expect(codes(await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [] }))).toEqual(['PEOPLE_NONE']);
    expect(codes(await act(api, place.coordinator, 'bookPeople', { workshopId: id, personIds: [place.coordinator.id] }))).toEqual(['NOT_ON_ROSTER']);
  });
});

describe('inviteToWorkshop', () => {
  it('asks those who have no place, and once', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    const asked = await act(api, place.lead, 'inviteToWorkshop', { workshopId: id, personIds: [place.ana.id, place.ben.id], required: true });
    expect(asked.workshop.seats.map((seat: { personName: string; state: string }) => [seat.personName, seat.state])).toEqual([
      ['Ana Silva', 'BOOKED'],
      ['Ben Cole', 'INVITED'],
    ]);
    await act(api, place.lead, 'inviteToWorkshop', { workshopId: id, personIds: [place.ben.id], required: true });
    const told = await api.sql.query(`select count(*)::int as n from outbox where practice_id = $1 and name = 'training.people-invited'`, [place.practice.id]);
    expect(told.rows).toEqual([{ n: 1 }]);
  });

  it('is forbidden to those who do not keep dates, and nothing to others', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { id } = await planOne(api, place);
    expect(codeOf(await ask(api, place.ana, 'inviteToWorkshop', { workshopId: id, personIds: [place.ben.id], required: true }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(api, other.lead, 'inviteToWorkshop', { workshopId: id, personIds: [other.ben.id], required: true }))).toBe('NOT_FOUND');
  });
});

describe('cancelBooking', () => {
  it('frees the place at once, and an invitation is declined', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place, { places: 1 });
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    await act(api, place.coach, 'inviteToWorkshop', { workshopId: id, personIds: [place.ben.id], required: true });
    expect((await act(api, place.ana, 'cancelBooking', { workshopId: id, personId: place.ana.id })).workshop).toMatchObject({
      booked: 0,
      mySeat: { state: 'CANCELLED' },
    });
    expect((await act(api, place.ben, 'cancelBooking', { workshopId: id, personId: place.ben.id })).workshop.mySeat.state).toBe('DECLINED');
    expect(codes(await act(api, place.ben, 'cancelBooking', { workshopId: id, personId: place.ben.id }))).toEqual(['SEAT_NONE']);
    expect((await act(api, place.ben, 'bookPeople', { workshopId: id, personIds: [place.ben.id] })).workshop.booked).toBe(1);
  });

  it('is forbidden for others, over once it began, and nothing to other practices', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    expect(codeOf(await ask(api, place.ben, 'cancelBooking', { workshopId: id, personId: place.ana.id }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(api, place.coach, 'cancelBooking', { workshopId: id, personId: place.ben.id }))).toBe('NOT_FOUND');
    expect(codeOf(await ask(api, other.coach, 'cancelBooking', { workshopId: id, personId: place.ana.id }))).toBe('NOT_FOUND');
    api.clock.set('2026-12-03T09:30:00Z');
    expect(codes(await act(api, place.coach, 'cancelBooking', { workshopId: id, personId: place.ana.id }))).toEqual(['WORKSHOP_STARTED']);
    expect((await api.as(place.ana)(WORKSHOP, { id })).data.workshop.mySeat.state).toBe('BOOKED');
  });
});
