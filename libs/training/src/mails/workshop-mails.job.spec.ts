import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, mailsOf, planOne, startTraining, versionOf } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const lineOf = (calendar: string | undefined, name: string): string | undefined =>
  new RegExp(`^${name}[:;](.*)\\r$`, 'm').exec(calendar?.replaceAll('\r\n ', '') ?? '')?.[1];

/** Mails of the last act alone. */
async function news(practiceId: string, seen: Set<string>) {
  await api.runWork();
  const all = await mailsOf(api, practiceId, 'workshop:');
  const fresh = all.filter((mail) => !seen.has(`${mail.to}|${mail.subject}`));
  for (const mail of fresh) seen.add(`${mail.to}|${mail.subject}`);
  return fresh.map(({ to, subject, type, calendar }) => [to, subject, type, lineOf(calendar, 'SEQUENCE'), lineOf(calendar, 'STATUS')]);
}

it('tells those concerned, and their calendars, through the life of a workshop', async () => {
  const place = await arrangeTraining(api);
  const seen = new Set<string>();
  const tell = () => news(place.practice.id, seen);
  const { id } = await planOne(api, place);
  expect(await tell()).toEqual([]);
  await act(api, place.coach, 'inviteToWorkshop', { workshopId: id, personIds: [place.ben.id], required: true });
  expect(await tell()).toEqual([['Ben Cole', 'OKRs basics, Thu 3 Dec, 10:00: please book your place', undefined, undefined, undefined]]);
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.lead.id] });
  expect(await tell()).toEqual([
    ['Ana Silva', 'Booked: OKRs basics, Thu 3 Dec, 10:00', 'text/calendar; method=REQUEST', '0', 'CONFIRMED'],
    ['Dana Ruiz', 'Booked: OKRs basics, Thu 3 Dec, 10:00', 'text/calendar; method=REQUEST', '0', 'CONFIRMED'],
  ]);
  await act(api, place.coordinator, 'rescheduleWorkshop', { workshopId: id, version: await versionOf(api, id), on: '2026-12-04', time: '14:00' });
  expect(await tell()).toEqual([
    ['Ana Silva', 'New date: OKRs basics, now Fri 4 Dec, 14:00', 'text/calendar; method=REQUEST', '1', 'CONFIRMED'],
    ['Ben Cole', 'New date: OKRs basics, now Fri 4 Dec, 14:00', undefined, undefined, undefined],
    ['Dana Ruiz', 'New date: OKRs basics, now Fri 4 Dec, 14:00', 'text/calendar; method=REQUEST', '1', 'CONFIRMED'],
  ]);
  await act(api, place.ana, 'cancelBooking', { workshopId: id, personId: place.ana.id });
  expect(await tell()).toEqual([['Ana Silva', 'No longer booked: OKRs basics, Fri 4 Dec, 14:00', 'text/calendar; method=CANCEL', '2', 'CANCELLED']]);
  await act(api, place.ana, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
  expect(await tell()).toEqual([['Ana Silva', 'Booked: OKRs basics, Fri 4 Dec, 14:00', 'text/calendar; method=REQUEST', '3', 'CONFIRMED']]);
  await act(api, place.coach, 'editWorkshop', { workshopId: id, version: await versionOf(api, id), place: 'Room 4' });
  expect((await tell()).map((row) => [row[1], row[3]])).toEqual([
    ['Changed: OKRs basics, Fri 4 Dec, 14:00', '4'],
    ['Changed: OKRs basics, Fri 4 Dec, 14:00', '4'],
  ]);
  await act(api, place.coach, 'cancelWorkshop', { workshopId: id, version: await versionOf(api, id), reason: 'The room is flooded.' });
  expect(await tell()).toEqual([
    ['Ana Silva', 'Cancelled: OKRs basics, Fri 4 Dec, 14:00', 'text/calendar; method=CANCEL', '5', 'CANCELLED'],
    ['Ben Cole', 'Cancelled: OKRs basics, Fri 4 Dec, 14:00', undefined, undefined, undefined],
    ['Dana Ruiz', 'Cancelled: OKRs basics, Fri 4 Dec, 14:00', 'text/calendar; method=CANCEL', '5', 'CANCELLED'],
  ]);
  const all = await mailsOf(api, place.practice.id, 'workshop:');
  expect(new Set(all.flatMap((mail) => (mail.calendar ? [lineOf(mail.calendar, 'UID')] : [])))).toEqual(new Set([`${id}@cairn.example`]));
  expect(all.find((mail) => mail.subject.startsWith('Cancelled'))?.text).toContain('The room is flooded.');
  // Whoever has no date any more is led to the others, and not to the one that is gone.
  for (const gone of all.filter((mail) => /^(Cancelled|No longer booked)/.test(mail.subject))) {
    expect(gone.text).toContain('/my-training');
    expect(gone.text).not.toContain(`/training/${id}`);
  }
});

it('does not press whoever may come', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place);
  await act(api, place.coach, 'inviteToWorkshop', { workshopId: id, personIds: [place.lead.id], required: false });
  await api.runWork();
  const [mail] = await mailsOf(api, place.practice.id, 'workshop:');
  expect([mail?.to, mail?.subject]).toEqual(['Dana Ruiz', 'OKRs basics, Thu 3 Dec, 10:00: you may come']);
  expect(mail?.text).toContain('Dana, you may come to “OKRs basics”, and nobody expects that you do.');
});

it('says nothing of what was overtaken', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place);
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
  await act(api, place.coach, 'cancelWorkshop', { workshopId: id, version: 1, reason: 'The room is flooded.' });
  await api.runWork();
  expect((await mailsOf(api, place.practice.id, 'workshop:')).map((mail) => mail.subject)).toEqual(['Cancelled: OKRs basics, Thu 3 Dec, 10:00']);
});

describe('the reminder', () => {
  it('comes at 08:00 of the day before where the client is, to those who have a place, once', async () => {
    const place = await arrangeTraining(api, { timeZone: 'America/St_Johns' });
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    await act(api, place.coach, 'inviteToWorkshop', { workshopId: id, personIds: [place.ben.id], required: true });
    const reminders = async () => (await mailsOf(api, place.practice.id, 'workshop-reminder:')).map((mail) => [mail.to, mail.subject, mail.type]);
    api.clock.set('2026-12-02T11:29:00Z');
    await api.runWork();
    expect(await reminders()).toEqual([]);
    api.clock.set('2026-12-02T11:30:00Z');
    for (let again = 0; again < 2; again += 1) await api.runWork();
    expect(await reminders()).toEqual([['Ana Silva', 'Tomorrow: OKRs basics, 10:00', 'text/calendar; method=REQUEST']]);
  });

  it('says both clocks to whoever lives by another one, with the day where it differs', async () => {
    const place = await arrangeTraining(api);
    await api.sql.query(`update person set time_zone = 'Pacific/Auckland' where id = $1`, [place.ana.id]);
    await api.sql.query(`update person set time_zone = 'Europe/London' where id = $1`, [place.ben.id]);
    await api.sql.query(`update person set time_zone = 'Europe/Paris' where id = $1`, [place.lead.id]);
    const { id } = await planOne(api, place, { time: '14:00' });
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id, place.lead.id] });
    api.clock.set('2026-12-02T07:00:00Z');
    await api.runWork();
    const mails = await mailsOf(api, place.practice.id, 'workshop-reminder:');
    const when = (text: string | undefined) => /When: (.*)/.exec(text ?? '')?.[1];
    expect(mails.map((mail) => [mail.to, mail.subject, when(mail.text)])).toEqual([
      ['Ana Silva', 'Soon: OKRs basics, Thu 3 Dec, 14:00 Berlin', 'Thursday 3 December, 14:00 to 16:00 (Berlin); for you Friday 4 December, 02:00 to 04:00'],
      ['Ben Cole', 'Tomorrow: OKRs basics, 14:00 Berlin', 'Thursday 3 December, 14:00 to 16:00 (Berlin); for you 13:00 to 15:00'],
      ['Dana Ruiz', 'Tomorrow: OKRs basics, 14:00', 'Thursday 3 December, 14:00 to 16:00 (Berlin)'],
    ]);
  });

  it('goes with the date, and is left out when it would come too late or the workshop is off', async () => {
    const place = await arrangeTraining(api);
    const [moved, off] = [await planOne(api, place), await planOne(api, place, { title: 'Off' })];
    for (const { id } of [moved, off]) await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    await act(api, place.coach, 'rescheduleWorkshop', { workshopId: moved.id, version: 1, on: '2026-12-10', time: '10:00' });
    await act(api, place.coach, 'cancelWorkshop', { workshopId: off.id, version: 1, reason: 'Nobody can come.' });
    const reminders = async () => (await mailsOf(api, place.practice.id, 'workshop-reminder:')).map((mail) => mail.subject);
    api.clock.set('2026-12-02T07:30:00Z');
    await api.runWork();
    expect(await reminders()).toEqual([]);
    api.clock.set('2026-12-09T07:30:00Z');
    await api.runWork();
    expect(await reminders()).toEqual(['Tomorrow: OKRs basics, 10:00']);
    const late = await planOne(api, place, { title: 'Late', on: '2026-12-11' });
    await act(api, place.coach, 'bookPeople', { workshopId: late.id, personIds: [place.ana.id] });
    api.clock.set('2026-12-11T08:30:00Z');
    await api.runWork();
    expect(await reminders()).toEqual(['Tomorrow: OKRs basics, 10:00']);
  });
});

it('tells those who missed it how to make up for it, with the next date', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place);
  await planOne(api, place, { on: '2026-12-17' });
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id] });
  api.clock.set('2026-12-03T12:00:00Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [{ personId: place.ben.id, minutes: 0 }] });
  await api.runWork();
  const missed = await mailsOf(api, place.practice.id, 'workshop-missed:');
  expect(missed.map((mail) => [mail.to, mail.subject])).toEqual([['Ben Cole', 'You missed OKRs basics: how to make up for it']]);
  expect(missed[0]?.text).toContain('Thursday 17 December, 10:00 to 12:00');
  expect(missed[0]?.text).toContain('Either of these makes up for it.');
});

it('speaks of one way to make up for it where there is no next date', async () => {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place);
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ben.id] });
  api.clock.set('2026-12-03T12:00:00Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [{ personId: place.ben.id, minutes: 0 }] });
  await api.runWork();
  const [missed] = await mailsOf(api, place.practice.id, 'workshop-missed:');
  expect(missed?.text).toContain('This makes up for it.');
});

it('tells those who were there that the quiz is left, and nobody where there is none', async () => {
  const place = await arrangeTraining(api);
  const [quizzed, plain] = [await planOne(api, place, { withKitQuiz: true }), await planOne(api, place, { title: 'Without a quiz' })];
  for (const { id } of [quizzed, plain]) await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id, place.ben.id] });
  api.clock.set('2026-12-03T12:00:00Z');
  for (const { id } of [quizzed, plain])
    await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [{ personId: place.ben.id, minutes: 95 }] });
  for (let again = 0; again < 2; again += 1) await api.runWork();
  const mails = await mailsOf(api, place.practice.id, 'workshop-quiz:');
  expect(mails.map((mail) => [mail.to, mail.subject])).toEqual([['Ana Silva', 'One thing is left of OKRs basics: its quiz']]);
  expect(mails[0]?.text).toContain(`/training/${quizzed.id}/quiz`);
});

it('sends nothing out of a sample practice', async () => {
  const place = await arrangeTraining(api, { isSample: true });
  await api.sql.query(`insert into mail_hold (practice_id) values ($1)`, [place.practice.id]);
  const { id } = await planOne(api, place);
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
  await api.runWork();
  expect((await mailsOf(api, place.practice.id, 'workshop:')).map((mail) => mail.status)).toEqual(['KEPT']);
  const told = await api.sql.query(`select count(*)::int as n from outbox where practice_id = $1 and name = 'platform.mail-queued'`, [place.practice.id]);
  expect(told.rows).toEqual([{ n: 0 }]);
});
