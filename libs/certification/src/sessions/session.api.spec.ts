import type { TestApi, TestPerson } from '@cairn/testing';
import { anotherTrainee, arrangeCourse, codeOf, codes, key, startCertification, type Course } from '../learning.fixture.js';
import { certificationCalendar } from './certification-calendar.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const shown = `sessions { id items { itemId moduleNumber sessions { id status version startsAt meeting on time place recordingUrl attendance { traineeId name minutes makeUpText madeUpAt counts } availableActions { action } } } } errors { code field message }`;
const typeOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Args`;
const send = (person: TestPerson, name: string, input: object) =>
  api.as(person)(
    `mutation ($input: ${typeOf(name)}!) { ${name}(input: $input) { ${name === 'handInSessionMakeUp' ? 'sessionId errors { code field message }' : shown} } }`,
    {
      input: { idempotencyKey: key(), ...input },
    },
  );
const act = async (person: TestPerson, name: string, input: object) => (await send(person, name, input)).data[name];
const OF = `query ($id: UUID!) { cohortSessions(cohortId: $id) { ${shown.slice('sessions { '.length, shown.lastIndexOf('} errors'))} } }`;
const first = (payload: { sessions: { items: { sessions: { id: string; version: number; [name: string]: unknown }[] }[] } }) =>
  payload.sessions.items[0]!.sessions[0]!;
const date = (course: Course, more: object = {}) => ({
  cohortId: course.cohortId,
  itemId: course.ids['live'],
  on: '2026-12-03',
  time: '17:00',
  minutes: 90,
  place: 'https://meet.example/a',
  ...more,
});
const liveState = async (person: TestPerson, course: Course) =>
  (
    await api.as(person)(`query ($id: UUID!) { learningItem(itemId: $id) { item { state standing dueOn } availableActions { action } } }`, {
      id: course.ids['live'],
    })
  ).data.learningItem;
const mailed = async (course: Course) =>
  (
    await api.sql.query(
      `select to_name, subject, attachments -> 0 ->> 'type' as type from mail where practice_id = $1 and key like 'session:%' order by queued_at, subject`,
      [course.practice.id],
    )
  ).rows;

describe('a date', () => {
  it('is set on the wall clock of the cohort, mailed to its trainees, moved and taken back', async () => {
    const course = await arrangeCourse(api);
    const planned = await act(course.facilitator, 'planSession', date(course));
    expect(planned.errors).toEqual([]);
    expect(first(planned)).toMatchObject({
      status: 'PLANNED',
      startsAt: '2026-12-03T16:00:00.000Z',
      on: '2026-12-03',
      time: '17:00',
      availableActions: [{ action: 'editSession' }, { action: 'cancelSession' }],
    });
    await api.runWork();
    const { id, version } = first(planned);
    const moved = await act(course.facilitator, 'editSession', {
      sessionId: id,
      version,
      on: '2026-12-04',
      time: '17:00',
      minutes: 90,
      place: '',
      recordingUrl: '',
    });
    expect(first(moved)).toMatchObject({ on: '2026-12-04', version: 2 });
    await api.runWork();
    expect(first(await act(course.director, 'cancelSession', { sessionId: id, version: 2 }))).toMatchObject({ status: 'CANCELLED', availableActions: [] });
    await api.runWork();
    expect(await mailed(course)).toEqual([
      { to_name: 'Priya Natarajan', subject: 'Cancelled: Item live, Friday 4 December', type: 'text/calendar; method=CANCEL' },
      { to_name: 'Priya Natarajan', subject: 'Item live: Thursday 3 December', type: 'text/calendar; method=REQUEST' },
      { to_name: 'Priya Natarajan', subject: 'Moved: Item live, Friday 4 December', type: 'text/calendar; method=REQUEST' },
    ]);
  });

  it('a recording is added without a mail, also afterwards; another date is not', async () => {
    const course = await arrangeCourse(api);
    const session = first(await act(course.facilitator, 'planSession', date(course)));
    api.clock.set('2026-12-03T16:30:00.000Z');
    const held = first(await act(course.facilitator, 'recordSessionAttendance', { sessionId: session.id, version: 1, exceptions: [] }));
    const same = { sessionId: session.id, version: held.version, on: '2026-12-03', time: '17:00', minutes: 90, place: 'https://meet.example/a' };
    expect(first(await act(course.facilitator, 'editSession', { ...same, recordingUrl: 'https://video.example/a' }))).toMatchObject({
      recordingUrl: 'https://video.example/a',
    });
    expect(codes(await act(course.facilitator, 'editSession', { ...same, version: held.version + 1, on: '2026-12-10', recordingUrl: '' }))).toEqual([
      'SESSION_HELD',
    ]);
    expect(codes(await act(course.facilitator, 'editSession', { ...same, recordingUrl: 'http://plain.example' }))).toEqual(['RECORDING_ADDRESS']);
    expect(codeOf(await send(course.facilitator, 'editSession', { ...same, version: 1, recordingUrl: '' }))).toBe('CONFLICT');
  });

  it('says why not', async () => {
    const course = await arrangeCourse(api);
    expect(codes(await act(course.facilitator, 'planSession', date(course, { itemId: course.ids['read'] })))).toEqual(['SESSION_NOT_LIVE']);
    expect(codes(await act(course.facilitator, 'planSession', date(course, { time: '25:00' })))).toEqual(['SESSION_TIME']);
    expect(codes(await act(course.facilitator, 'planSession', date(course, { minutes: 5 })))).toEqual(['SESSION_MINUTES']);
    const session = first(await act(course.facilitator, 'planSession', date(course)));
    expect(codes(await act(course.facilitator, 'recordSessionAttendance', { sessionId: session.id, version: 1, exceptions: [] }))).toEqual([
      'SESSION_NOT_BEGUN',
    ]);
  });

  it('is for those who run the cohort: others of it are refused, strangers find nothing', async () => {
    const [course, other] = [await arrangeCourse(api), await arrangeCourse(api)];
    const session = first(await act(course.facilitator, 'planSession', date(course)));
    const acts = [
      ['planSession', date(course)],
      ['editSession', { sessionId: session.id, version: 1, on: '2026-12-04', time: '17:00', minutes: 90, place: '', recordingUrl: '' }],
      ['cancelSession', { sessionId: session.id, version: 1 }],
      ['recordSessionAttendance', { sessionId: session.id, version: 1, exceptions: [] }],
      ['acceptSessionMakeUp', { sessionId: session.id, traineeId: course.traineeId }],
      ['returnSessionMakeUp', { sessionId: session.id, traineeId: course.traineeId, remark: 'With which team?' }],
    ] as const;
    for (const [name, input] of acts) {
      for (const person of [course.priya, course.mentor]) expect([name, codeOf(await send(person, name, input))]).toEqual([name, 'FORBIDDEN']);
      for (const person of [other.facilitator, other.director, other.priya])
        expect([name, codeOf(await send(person, name, input))]).toEqual([name, 'NOT_FOUND']);
    }
    for (const person of [other.director, course.priya]) expect(codeOf(await api.as(person)(OF, { id: course.cohortId }))).toBe('NOT_FOUND');
  });

  it('stands in the calendars of those who learn and of those who run it, with what is due', async () => {
    const course = await arrangeCourse(api);
    await act(course.facilitator, 'planSession', date(course));
    const entries = (person: TestPerson) =>
      api.db.read({ practiceId: course.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } }, (tx) =>
        certificationCalendar(tx, { personId: person.id, publicUrl: 'https://cairn.example' }),
      );
    expect((await entries(course.facilitator)).map((one) => one.summary)).toEqual(['Item live (Winter 26)']);
    expect((await entries(course.priya)).map(({ summary, startsLocal, allDay }) => [summary, startsLocal, allDay ?? false])).toEqual([
      ['Item live (Winter 26)', '2026-12-03T17:00', false],
      ['Due: Item read', '2026-11-23T00:00', true],
      ['Due: Item watch', '2026-11-23T00:00', true],
    ]);
    expect(await entries(course.mentor)).toEqual([]);
  });
});

describe('attendance', () => {
  it('passes who was there long enough; who missed it makes it up, and those who run the cohort take it', async () => {
    const course = await arrangeCourse(api);
    const { person: tomas, traineeId } = await anotherTrainee(api, course);
    const session = first(await act(course.facilitator, 'planSession', date(course)));
    api.clock.set('2026-12-03T18:00:00.000Z');
    const held = await act(course.facilitator, 'recordSessionAttendance', { sessionId: session.id, version: 1, exceptions: [{ traineeId, minutes: 71 }] });
    expect(first(held)).toMatchObject({
      status: 'HELD',
      attendance: [
        { name: 'Priya Natarajan', minutes: 90, counts: true },
        { name: 'Tomás Alves', minutes: 71, counts: false },
      ],
    });
    expect(await liveState(course.priya, course)).toMatchObject({ item: { state: 'PASSED' }, availableActions: [] });
    expect(await liveState(tomas, course)).toMatchObject({ item: { state: 'OPEN' }, availableActions: [{ action: 'handInSessionMakeUp' }] });
    api.clock.set('2026-12-04T09:00:00.000Z');
    expect(await liveState(tomas, course)).toMatchObject({ item: { state: 'OVERDUE' }, availableActions: [{ action: 'handInSessionMakeUp' }] });
    const words = 'I would ask the team first what they count today before I say a single word about targets, and wait for it.';
    expect(codes(await act(tomas, 'handInSessionMakeUp', { sessionId: session.id, text: 'Nice.' }))).toEqual(['MAKE_UP_SHORT']);
    expect(codes(await act(course.priya, 'handInSessionMakeUp', { sessionId: session.id, text: words }))).toEqual(['SESSION_ATTENDED']);
    expect((await act(tomas, 'handInSessionMakeUp', { sessionId: session.id, text: words })).errors).toEqual([]);
    expect(await liveState(tomas, course)).toMatchObject({ item: { state: 'WAITING', standing: 'make-up handed in' }, availableActions: [] });
    const taken = await act(course.facilitator, 'acceptSessionMakeUp', { sessionId: session.id, traineeId });
    expect(first(taken)).toMatchObject({ attendance: [{}, { makeUpText: words, madeUpAt: '2026-12-04T09:00:00.000Z', counts: true }] });
    expect(await liveState(tomas, course)).toMatchObject({ item: { state: 'PASSED', standing: 'made up' } });
  });

  it('goes back to the trainee with a remark, who hands in again', async () => {
    const course = await arrangeCourse(api);
    const session = first(await act(course.facilitator, 'planSession', date(course)));
    api.clock.set('2026-12-03T18:00:00.000Z');
    const missed = [{ traineeId: course.traineeId, minutes: 0 }];
    await act(course.facilitator, 'recordSessionAttendance', { sessionId: session.id, version: 1, exceptions: missed });
    const of = { sessionId: session.id, traineeId: course.traineeId, remark: 'With which team would you try it?' };
    expect(codes(await act(course.facilitator, 'returnSessionMakeUp', of))).toEqual(['MAKE_UP_NONE']);
    const text = 'I would ask the team first what they count today before I say a single word about targets, and wait for it.';
    await act(course.priya, 'handInSessionMakeUp', { sessionId: session.id, text });
    const returned = await act(course.facilitator, 'returnSessionMakeUp', of);
    expect(returned.errors).toEqual([]);
    expect(codes(await act(course.facilitator, 'returnSessionMakeUp', of))).toEqual(['MAKE_UP_RETURNED']);
    expect(await liveState(course.priya, course)).toMatchObject({
      item: { state: 'RETURNED', standing: 'make-up returned with a remark' },
      availableActions: [{ action: 'handInSessionMakeUp' }],
    });
    await api.runWork();
    const { rows } = await api.sql.query(`select subject, text from mail where practice_id = $1 and key like 'make-up-returned:%'`, [course.practice.id]);
    expect(rows).toMatchObject([{ subject: 'Returned with a remark: Item live', text: expect.stringContaining('With which team would you try it?') }]);
    expect((await act(course.priya, 'handInSessionMakeUp', { sessionId: session.id, text: `${text} With the housing team.` })).errors).toEqual([]);
    expect(await liveState(course.priya, course)).toMatchObject({ item: { state: 'WAITING' } });
    await act(course.facilitator, 'acceptSessionMakeUp', { sessionId: session.id, traineeId: course.traineeId });
    expect(codes(await act(course.facilitator, 'returnSessionMakeUp', of))).toEqual(['MAKE_UP_TAKEN']);
  });

  it('can be put right, and refuses who is not in the cohort and more minutes than there were', async () => {
    const [course, other] = [await arrangeCourse(api), await arrangeCourse(api)];
    const session = first(await act(course.facilitator, 'planSession', date(course, { on: '2026-11-20' })));
    const record = (version: number, exceptions: object[]) =>
      act(course.facilitator, 'recordSessionAttendance', { sessionId: session.id, version, exceptions });
    expect(first(await record(1, [{ traineeId: course.traineeId, minutes: 0 }]))).toMatchObject({ attendance: [{ minutes: 0 }] });
    expect(first(await record(2, []))).toMatchObject({ attendance: [{ minutes: 90, counts: true }] });
    expect(codes(await record(3, [{ traineeId: other.traineeId, minutes: 0 }]))).toEqual(['ATTENDANCE_STRANGER']);
    expect(codes(await record(3, [{ traineeId: course.traineeId, minutes: 91 }]))).toEqual(['ATTENDANCE_MINUTES']);
    expect(await api.statements(() => api.as(course.mentor)(OF, { id: course.cohortId }))).toHaveLength(2);
  });
});
