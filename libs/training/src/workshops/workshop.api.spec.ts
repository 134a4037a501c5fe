import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, ask, codeOf, codes, planned, planOne, startTraining, WORKSHOP } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const actionsOf = (workshop: { availableActions: { action: string; state: { __typename: string } }[] }): Record<string, string> =>
  Object.fromEntries(workshop.availableActions.map(({ action, state }) => [action, state.__typename]));

describe('planWorkshop', () => {
  it('plans a date on the client’s wall clock, with agenda and what is advised about it', async () => {
    const place = await arrangeTraining(api);
    const done = await act(api, place.coach, 'planWorkshop', planned(place));
    expect(done).toMatchObject({
      errors: [],
      workshop: {
        status: 'PLANNED',
        on: '2026-12-03',
        time: '10:00',
        endTime: '12:00',
        startsAt: '2026-12-03T09:00:00.000Z',
        places: 12,
        booked: 0,
        version: 1,
      },
    });
    expect(done.workshop.agenda.map((item: { time: string }) => item.time)).toEqual(['10:00', '10:10', '10:30']);
    const seen = await api.as(place.coach)(`query ($id: UUID!) { workshop(id: $id) { agendaAdvice readings { title url } clientSlug ledByName timeZone } }`, {
      id: done.workshop.id,
    });
    expect(seen.data.workshop).toEqual({
      agendaAdvice: ['30 minutes are not planned yet.'],
      readings: [{ title: 'The plan', url: 'https://cairn.example/plan' }],
      clientSlug: place.engagement.slug,
      ledByName: 'Sam Okafor',
      timeZone: 'Europe/Berlin',
    });
  });

  it.each([
    [{ title: ' ' }, 'WORKSHOP_TITLE_MISSING'],
    [{ minutes: 10, agenda: [] }, 'WORKSHOP_MINUTES'],
    [{ places: 0 }, 'WORKSHOP_PLACES'],
    [{ time: '25:00' }, 'WORKSHOP_TIME'],
    [{ on: '2027-03-28', time: '02:30' }, 'WORKSHOP_TIME_SKIPPED'],
    [{ on: '2031-01-01' }, 'WORKSHOP_DATE_FAR'],
    [{ minutes: 60 }, 'AGENDA_OVER_TIME'],
    [{ readings: [{ title: 'A link', url: 'javascript:alert(1)' }] }, 'LINK_FORM'],
  ])('refuses %j', async (more, code) => {
    const place = await arrangeTraining(api);
    expect(codes(await act(api, place.coach, 'planWorkshop', planned(place, more)))).toEqual([code]);
  });

  it('starts from a kit that needs no advice', async () => {
    const place = await arrangeTraining(api);
    const { data } = await api.as(place.coach)(
      '{ workshopKits { type title minutes places outcome exercise withQuiz agenda { title minutes kind } readings { title url } } }',
    );
    expect(data.workshopKits).toHaveLength(6);
    for (const { type, title, minutes, places, outcome, exercise, withQuiz, agenda, readings } of data.workshopKits) {
      const kit = { type, title, minutes, places, outcome, exercise, agenda, readings, withKitQuiz: withQuiz };
      const { workshop } = await act(api, place.coach, 'planWorkshop', planned(place, kit));
      const seen = await api.as(place.coach)(`query ($id: UUID!) { workshop(id: $id) { type agendaAdvice quizTitle } }`, { id: workshop.id });
      expect(seen.data.workshop).toEqual({ type, agendaAdvice: [], quizTitle: withQuiz ? title : null });
    }
  });

  it('is nothing to others, and forbidden to those who do not lead workshops', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    expect(codeOf(await ask(api, other.coach, 'planWorkshop', planned(place)))).toBe('NOT_FOUND');
    for (const person of [place.shadow, place.coordinator, place.ana]) expect(codeOf(await ask(api, person, 'planWorkshop', planned(place)))).toBe('FORBIDDEN');
    expect(codeOf(await ask(api, place.coach, 'planWorkshop', planned(place, { teamId: other.housing })))).toBe('NOT_FOUND');
    expect(codeOf(await ask(api, place.coach, 'planWorkshop', planned(place, { ledById: place.ana.id })))).toBe('NOT_FOUND');
    expect(codeOf(await ask(api, place.coach, 'planWorkshop', planned(place, { briefsPlanNumber: 3 })))).toBe('NOT_FOUND');
  });

  it('plans nothing in a closed engagement', async () => {
    const place = await arrangeTraining(api);
    await api.sql.query(`update engagement set status = 'CLOSED', closed_on = '2026-11-20' where id = $1`, [place.engagement.id]);
    expect(codes(await act(api, place.coach, 'planWorkshop', planned(place)))).toEqual(['ENGAGEMENT_CLOSED']);
  });
});

describe('workshop', () => {
  it('is one statement, and shows everybody their own part', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    let seen: Awaited<ReturnType<ReturnType<TestApi['as']>>> | undefined;
    expect(await api.statements(async () => void (seen = await api.as(place.coach)(WORKSHOP, { id })))).toHaveLength(1);
    expect(seen?.data.workshop.seats).toEqual([{ personName: 'Ana Silva', state: 'BOOKED', minutesAttended: null, attended: false, required: true }]);
    expect(actionsOf(seen?.data.workshop)).toEqual({
      ...{ editWorkshop: 'Allowed', rescheduleWorkshop: 'Allowed', cancelWorkshop: 'Allowed', bookPeople: 'Allowed', inviteToWorkshop: 'Allowed' },
      ...{ recordAttendance: 'Gated', agreeWorkshopOutcome: 'Forbidden' },
    });
    const bens = (await api.as(place.ben)(WORKSHOP, { id })).data.workshop;
    expect([bens.seats, bens.mySeat, bens.booked]).toEqual([[], null, 1]);
    expect(actionsOf(bens)).toEqual({ agreeWorkshopOutcome: 'Forbidden', bookMyPlace: 'Allowed' });
    const anas = (await api.as(place.ana)(WORKSHOP, { id })).data.workshop;
    expect([anas.mySeat, actionsOf(anas)['cancelBooking']]).toEqual([{ state: 'BOOKED', minutesAttended: null }, 'Allowed']);
  });

  it('is nothing to others', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { id } = await planOne(api, place);
    const sibling = await place.practice.engagement({ name: 'Marisol' });
    const there = await place.practice.clientPerson(sibling, ['CLIENT_LEAD']);
    for (const person of [other.coach, other.lead, there, await place.practice.coach('Elsewhere')])
      expect(codeOf(await api.as(person)(WORKSHOP, { id }))).toBe('NOT_FOUND');
  });
});

describe('editWorkshop', () => {
  it('changes what is given, and asks the client to agree again where the outcome changed', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    const agreed = await act(api, place.lead, 'agreeWorkshopOutcome', { workshopId: id, version: 1 });
    expect(agreed.workshop).toMatchObject({ outcomeAgreedByName: 'Dana Ruiz', version: 2 });
    const moved = await act(api, place.coach, 'editWorkshop', { workshopId: id, version: 2, place: 'Room 4', places: 20 });
    expect(moved.workshop).toMatchObject({ title: 'OKRs basics', places: 20, outcomeAgreedByName: 'Dana Ruiz', version: 3 });
    const other = await act(api, place.coach, 'editWorkshop', { workshopId: id, version: 3, outcome: 'Everybody has drafted two.' });
    expect(other.workshop).toMatchObject({ outcome: 'Everybody has drafted two.', outcomeAgreedByName: null });
    expect(codeOf(await ask(api, place.coach, 'editWorkshop', { workshopId: id, version: 3, title: 'Late' }))).toBe('CONFLICT');
  });

  it('keeps the places that are booked, and after it was held only adds what helps', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id] });
    expect(codes(await act(api, place.coach, 'editWorkshop', { workshopId: id, version: 1, places: 1 }))).toEqual(['WORKSHOP_PLACES_TAKEN']);
    api.clock.set('2026-12-03T12:00:00Z');
    await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [] });
    expect(codes(await act(api, place.coach, 'editWorkshop', { workshopId: id, version: 2, minutes: 90 }))).toEqual(['WORKSHOP_HELD']);
    const added = await act(api, place.coach, 'editWorkshop', {
      workshopId: id,
      version: 2,
      recordingUrl: 'https://video.example/1',
      exercise: 'Write one objective.',
    });
    expect(added).toMatchObject({ errors: [], workshop: { recordingUrl: 'https://video.example/1' } });
  });

  it('is forbidden to those who do not lead workshops, and nothing to others', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { id } = await planOne(api, place);
    for (const person of [place.shadow, place.lead])
      expect(codeOf(await ask(api, person, 'editWorkshop', { workshopId: id, version: 1, title: 'Mine' }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(api, other.coach, 'editWorkshop', { workshopId: id, version: 1, title: 'Mine' }))).toBe('NOT_FOUND');
  });
});

describe('the outcome', () => {
  it('is agreed by the client and scored afterwards, with a learning', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    for (const person of [place.coach, place.coordinator])
      expect(codeOf(await ask(api, person, 'agreeWorkshopOutcome', { workshopId: id, version: 1 }))).toBe('FORBIDDEN');
    expect(
      codes(await act(api, place.coach, 'scoreWorkshopOutcome', { workshopId: id, version: 1, score: 0.7, learning: 'Pairs worked better than talks.' })),
    ).toEqual(['WORKSHOP_NOT_HELD']);
    await act(api, place.lead, 'agreeWorkshopOutcome', { workshopId: id, version: 1 });
    expect(codes(await act(api, place.lead, 'agreeWorkshopOutcome', { workshopId: id, version: 2 }))).toEqual(['OUTCOME_AGREED']);
    api.clock.set('2026-12-03T12:00:00Z');
    await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 2, exceptions: [] });
    expect(
      codes(await act(api, place.coach, 'scoreWorkshopOutcome', { workshopId: id, version: 3, score: 7, learning: 'Pairs worked better than talks.' })),
    ).toEqual(['OUTCOME_SCORE']);
    const scored = await act(api, place.coach, 'scoreWorkshopOutcome', { workshopId: id, version: 3, score: 0.7, learning: 'Pairs worked better than talks.' });
    expect(scored.workshop).toMatchObject({ outcomeScore: 0.7, outcomeLearning: 'Pairs worked better than talks.' });
    expect(codeOf(await ask(api, place.ana, 'scoreWorkshopOutcome', { workshopId: id, version: 4, score: 1, learning: 'It was good for us.' }))).toBe(
      'FORBIDDEN',
    );
  });

  it('is agreed by the lead of the team that the workshop is for', async () => {
    const place = await arrangeTraining(api);
    await api.sql.query(`update engagement_person set leads_team = true where person_id = $1`, [place.ana.id]);
    const { id } = await planOne(api, place, { teamId: place.housing, type: 'TEAM_DRAFTING' });
    expect(codeOf(await ask(api, place.ben, 'agreeWorkshopOutcome', { workshopId: id, version: 1 }))).toBe('FORBIDDEN');
    expect((await act(api, place.ana, 'agreeWorkshopOutcome', { workshopId: id, version: 1 })).workshop.outcomeAgreedByName).toBe('Ana Silva');
    const other = await arrangeTraining(api);
    expect(codeOf(await ask(api, other.lead, 'agreeWorkshopOutcome', { workshopId: id, version: 2 }))).toBe('NOT_FOUND');
  });
});
