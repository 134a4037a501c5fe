import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import {
  act,
  arrangeCertification,
  ask,
  codeOf,
  codes,
  plannedCohort,
  publishedProgramme,
  startCertification,
  type CertificationPlace,
} from '../certification.fixture.js';
import { usualForm } from './application-form.js';

let api: TestApi;
let place: CertificationPlace;
let programmeId: string;
let cohortId: string;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(async () => {
  place = await arrangeCertification(api);
  ({ programmeId } = await publishedProgramme(api, place));
  cohortId = (await plannedCohort(api, place, programmeId)).id;
});

const fields = `batchId desk { drafts applications { id name status source myMark { verdict version } otherMarks marks { readerName verdict } isBeingAnswered talk { withName } availableActions { action } }
  sources { source begun handedIn } cohorts { name placesLeft } slots { id place applicantName version availableActions { action } } directors availableActions { action state { __typename } } }`;
const DESK = `query ($programmeId: UUID!) { applicationDesk(programmeId: $programmeId) { ${fields.slice('batchId desk { '.length)} }`;
const desk = async (as: Pick<TestPerson, 'id'> = place.director) => (await api.as(as)(DESK, { programmeId })).data.applicationDesk;

/** An application that is handed in. */
async function apply(name: string, more: { status?: string; source?: string } = {}): Promise<string> {
  const id = randomUUID();
  await api.sql.query(
    `insert into application (practice_id, id, programme_id, name, email, status, answers, form, source, token_hash, token_expires_at, begun_at, saved_at, handed_in_at, answer_by)
     values ($1, $2, $3, $4, $5, $6, '{"why":"Teams write tasks."}', $7, $8, $9, '2027-02-01', $10, $10, $11, $12)`,
    [
      ...[place.practice.id, id, programmeId, name, `${name.toLowerCase()}@example.test`, more.status ?? 'NEW', JSON.stringify(usualForm), more.source ?? ''],
      ...[Buffer.from(id.replaceAll('-', ''), 'hex'), '2026-11-20T09:00:00Z', more.status === 'DRAFT' ? null : '2026-11-21T09:00:00Z', '2026-12-07'],
    ],
  );
  return id;
}
const levels = usualForm.criteria.map(({ key }) => ({ key, level: 2 }));
const mark = (as: Pick<TestPerson, 'id'>, applicationId: string, more: object = {}) =>
  ask(api, as, 'markApplication', 'MarkApplicationArgs', fields, { applicationId, levels, verdict: 'TALK', note: '', ...more });
const line = (applicationId: string, answer: string, words = '') => ({ applicationId, act: answer, words });
const send = (lines: object[], more: object = { cohortId }) =>
  ask(api, place.director, 'sendAnswers', 'SendAnswersArgs', fields, { programmeId, lines, ...more });
const pass = (seconds: number): void => api.clock.set(new Date(api.clock.now().getTime() + seconds * 1000));
const statusOf = async (name: string): Promise<string> => (await desk()).applications.find((one: { name: string }) => one.name === name).status;

it('is read in one statement, counts sources, and shows no drafts', async () => {
  await apply('Noor', { source: 'newsletter' });
  await apply('Piet', { status: 'DRAFT', source: 'newsletter' });
  const seen = await api.statements(() => desk());
  expect(seen).toHaveLength(1);
  const read = await desk();
  expect(read.applications.map(({ name }: { name: string }) => name)).toEqual(['Noor']);
  expect(read).toMatchObject({
    drafts: 1,
    sources: [{ source: 'newsletter', begun: 2, handedIn: 1 }],
    cohorts: [{ name: 'Spring 27', placesLeft: 2 }],
    directors: ['Mara Lind'],
  });
  expect((await desk(place.mentor)).availableActions[0].state.__typename).toBe('Forbidden');
  const theirs = await arrangeCertification(api);
  expect(codeOf(await api.as(theirs.director)(DESK, { programmeId }))).toBe('NOT_FOUND');
  expect(codeOf(await api.as(place.coach)(DESK, { programmeId }))).toBe('FORBIDDEN');
});

it('shows marks of others once one’s own is given', async () => {
  const noor = await apply('Noor');
  await mark(place.mentor, noor, { verdict: 'ACCEPT' });
  expect((await desk()).applications[0]).toMatchObject({ myMark: null, otherMarks: 1, marks: [] });
  const missing = await mark(place.director, noor, { levels: levels.slice(1) });
  expect(codes(missing.data.markApplication)).toEqual(['MARK_LEVEL']);
  const given = (await mark(place.director, noor)).data.markApplication.desk.applications[0];
  expect(given).toMatchObject({ myMark: { verdict: 'TALK', version: 1 }, marks: [{ readerName: 'Sam Okafor', verdict: 'ACCEPT' }] });
  expect(codeOf(await mark(place.director, noor))).toBe('CONFLICT');
  expect((await mark(place.director, noor, { verdict: 'ACCEPT', version: 1 })).data.markApplication.desk.applications[0].myMark).toEqual({
    verdict: 'ACCEPT',
    version: 2,
  });
});

it('sends answers after ten seconds, each by mail, and none twice', async () => {
  const [noor, piet, ruth] = [await apply('Noor'), await apply('Piet'), await apply('Ruth')];
  const sent = (await send([line(noor, 'OFFER', 'We look forward to it.'), line(piet, 'DECLINE'), line(ruth, 'TALK')])).data.sendAnswers;
  expect(sent.errors).toEqual([]);
  expect(sent.desk.applications.every((one: { isBeingAnswered: boolean }) => one.isBeingAnswered)).toBe(true);
  expect(codes((await send([line(noor, 'DECLINE')])).data.sendAnswers)).toEqual(['ANSWER_UNDER_WAY']);
  pass(11);
  await api.runWork();
  expect([await statusOf('Noor'), await statusOf('Piet'), await statusOf('Ruth')]).toEqual(['OFFERED', 'DECLINED', 'TALK']);
  const { rows } = await api.sql.query(`select to_name, subject, text from mail where practice_id = $1 order by to_name`, [place.practice.id]);
  expect(rows.map(({ to_name, subject }) => `${to_name}: ${subject}`)).toEqual([
    'Noor: A place for you: OKR coach, Spring 27',
    'Piet: Your application for OKR coach',
    'Ruth: Let us talk: your application for OKR coach',
  ]);
  expect(rows[0].text).toContain('We look forward to it.');
});

it('puts nobody on the waiting list of a cohort that has places', async () => {
  const [noor, piet, ruth] = [await apply('Noor'), await apply('Piet'), await apply('Ruth')];
  expect(codes((await send([line(noor, 'OFFER'), line(piet, 'WAIT')])).data.sendAnswers)).toEqual(['WAIT_PLACES_LEFT']);
  expect(codes((await send([line(noor, 'OFFER'), line(ruth, 'OFFER'), line(piet, 'WAIT')])).data.sendAnswers)).toEqual([]);
});

describe('the mail of an answer', () => {
  const PREVIEW = `query ($input: AnswerPreviewArgs!) { answerPreview(input: $input) { subject text } }`;
  const preview = (as: Pick<TestPerson, 'id'>, input: object) => api.as(as)(PREVIEW, { input });

  it.each([
    ['OFFER', true],
    ['TALK', false],
    ['WAIT', true],
    ['DECLINE', false],
  ])('is read before it goes out, word for word but for the link: %s', async (answer, inCohort) => {
    const noor = await apply('Noor');
    // A waiting list is for a full cohort.
    if (answer === 'WAIT') await send([line(await apply('Piet'), 'OFFER'), line(await apply('Ruth'), 'OFFER')]);
    let read!: Awaited<ReturnType<typeof preview>>;
    const words = { applicationId: noor, act: answer, words: ' We look forward to it. ', ...(inCohort && { cohortId }) };
    expect(await api.statements(async () => void (read = await preview(place.director, words)))).toHaveLength(1);
    await send([line(noor, answer, 'We look forward to it.')]);
    pass(11);
    await api.runWork();
    const { rows } = await api.sql.query(`select subject, text from mail where practice_id = $1 and to_name = 'Noor'`, [place.practice.id]);
    const link = /apply\/a\/[\w-]{43}/u;
    expect(rows.map((mail) => ({ ...mail, text: mail.text.replace(link, 'apply/a/...') }))).toEqual([read.data.answerPreview]);
    expect(read.data.answerPreview.text).not.toMatch(link);
  });

  it('is read by those who decide, of what is handed in, in a cohort of its programme', async () => {
    const noor = { applicationId: await apply('Noor'), act: 'OFFER', words: '', cohortId };
    expect(codeOf(await preview(place.mentor, noor))).toBe('FORBIDDEN');
    const theirs = await arrangeCertification(api);
    expect(codeOf(await preview(theirs.director, noor))).toBe('NOT_FOUND');
    expect(codeOf(await preview(place.director, { ...noor, applicationId: await apply('Piet', { status: 'DRAFT' }) }))).toBe('NOT_FOUND');
    const other = await publishedProgramme(api, place);
    const elsewhere = await plannedCohort(api, place, other.programmeId);
    expect(codeOf(await preview(place.director, { ...noor, cohortId: elsewhere.id }))).toBe('NOT_FOUND');
  });
});

it('frees the time of a talk when it declines, and both hear that it is off', async () => {
  const noor = await apply('Noor', { status: 'TALK' });
  const startsAt = new Date(api.clock.now().getTime() + 86_400_000);
  await api.sql.query(
    `insert into interview_slot (practice_id, id, programme_id, with_person_id, starts_at, ends_at, place, application_id, booked_at)
     values ($1, gen_random_uuid(), $2, $3, $4, $4::timestamptz + interval '30 minutes', '', $5, $6)`,
    [place.practice.id, programmeId, place.mentor.id, startsAt, noor, api.clock.now()],
  );
  await send([line(noor, 'DECLINE')]);
  pass(11);
  await api.runWork();
  expect((await desk()).slots).toMatchObject([{ applicantName: null }]);
  const { rows } = await api.sql.query(`select to_name from mail where practice_id = $1 and key like 'talk-off:%' order by to_name`, [place.practice.id]);
  expect(rows).toEqual([{ to_name: 'Noor' }, { to_name: 'Sam Okafor' }]);
});

it('takes a whole batch back within its ten seconds, and not after', async () => {
  const noor = await apply('Noor');
  const { batchId } = (await send([line(noor, 'DECLINE')])).data.sendAnswers;
  await act(api, place.director, 'takeBackAnswers', 'TakeBackAnswersArgs', fields, { batchId });
  pass(11);
  await api.runWork();
  expect(await statusOf('Noor')).toBe('NEW');
  const again = (await send([line(noor, 'DECLINE')])).data.sendAnswers;
  pass(11);
  await api.runWork();
  const late = await ask(api, place.director, 'takeBackAnswers', 'TakeBackAnswersArgs', '', { batchId: again.batchId });
  expect(codes(late.data.takeBackAnswers)).toEqual(['ANSWERS_SENT']);
});

it('offers no more places than there are, open offers counted, and puts others on the waiting list', async () => {
  const ids = [await apply('Noor'), await apply('Piet'), await apply('Ruth')];
  expect(codes((await send(ids.map((id) => line(id, 'OFFER')))).data.sendAnswers)).toEqual(['OFFER_NO_PLACE']);
  expect(codes((await send([line(ids[0]!, 'OFFER')], {})).data.sendAnswers)).toEqual(['ANSWER_COHORT']);
  await send([line(ids[0]!, 'OFFER'), line(ids[1]!, 'OFFER')]);
  expect(codes((await send([line(ids[2]!, 'OFFER')])).data.sendAnswers)).toEqual(['OFFER_NO_PLACE']);
  await send([line(ids[2]!, 'WAIT')]);
  pass(11);
  await api.runWork();
  expect(await statusOf('Ruth')).toBe('WAITING');
  expect((await desk()).cohorts).toEqual([{ name: 'Spring 27', placesLeft: 0 }]);
  const { rows } = await api.sql.query(`select name from cohort_waiting where cohort_id = $1 and ended_at is null`, [cohortId]);
  expect(rows).toEqual([{ name: 'Ruth' }]);
});

it('gives an answer to nobody who took their application back meanwhile', async () => {
  const noor = await apply('Noor');
  await send([line(noor, 'OFFER')]);
  await api.sql.query(`update application set status = 'WITHDRAWN' where id = $1`, [noor]);
  pass(11);
  await api.runWork();
  expect(await statusOf('Noor')).toBe('WITHDRAWN');
  expect((await api.sql.query(`select from mail where practice_id = $1`, [place.practice.id])).rows).toHaveLength(0);
});

it('adds times for talks that do not overlap, and takes free ones out', async () => {
  const slots = (times: string[], more: object = {}) =>
    ask(api, place.mentor, 'addInterviewSlots', 'AddInterviewSlotsArgs', fields, {
      programmeId,
      on: '2026-12-03',
      times,
      minutes: 30,
      place: 'https://meet.example/a',
      ...more,
    });
  expect(codes((await slots(['25:00'])).data.addInterviewSlots)).toEqual(['SLOT_TIMES']);
  expect(codes((await slots(['09:00'], { on: '2026-11-20' })).data.addInterviewSlots)).toEqual(['SLOT_PAST']);
  expect(codes((await slots(['09:00', '09:15'])).data.addInterviewSlots)).toEqual(['SLOT_CLASH']);
  const { desk: added } = (await slots(['09:00', '09:30'])).data.addInterviewSlots;
  expect(added.slots).toMatchObject([{ availableActions: [{ action: 'removeInterviewSlot' }] }, {}]);
  const seen = (
    await api.as(place.assessor)(`query ($id: UUID!) { applicationDesk(programmeId: $id) { slots { availableActions { action } } } }`, { id: programmeId })
  ).data;
  expect(seen.applicationDesk.slots).toEqual([{ availableActions: [] }, { availableActions: [] }]);
  expect(codes((await slots(['09:15'])).data.addInterviewSlots)).toEqual(['SLOT_CLASH']);
  const slot = { slotId: added.slots[0].id, version: added.slots[0].version };
  expect(codeOf(await ask(api, place.assessor, 'removeInterviewSlot', 'RemoveInterviewSlotArgs', '', slot))).toBe('FORBIDDEN');
  const removed = await act(api, place.mentor, 'removeInterviewSlot', 'RemoveInterviewSlotArgs', fields, slot);
  expect(removed.desk.slots).toHaveLength(1);
});

it('is decided by directors alone, and never for another practice', async () => {
  const noor = await apply('Noor');
  const { batchId } = (await send([line(noor, 'DECLINE')])).data.sendAnswers;
  const theirs = await arrangeCertification(api);
  const acts: [string, string, object, Pick<TestPerson, 'id'>][] = [
    ['sendAnswers', 'SendAnswersArgs', { programmeId, lines: [line(noor, 'DECLINE')] }, place.mentor],
    ['takeBackAnswers', 'TakeBackAnswersArgs', { batchId }, place.mentor],
    ['markApplication', 'MarkApplicationArgs', { applicationId: noor, levels, verdict: 'TALK', note: '' }, place.coach],
    ['addInterviewSlots', 'AddInterviewSlotsArgs', { programmeId, on: '2026-12-03', times: ['10:00'], minutes: 30, place: '' }, place.coach],
  ];
  for (const [name, type, input, colleague] of acts) {
    expect([name, codeOf(await ask(api, colleague, name, type, '', input))]).toEqual([name, 'FORBIDDEN']);
    expect([name, codeOf(await ask(api, theirs.director, name, type, '', input))]).toEqual([name, 'NOT_FOUND']);
  }
});

it('keeps the places it offers: who is added waits, and moves up when an offer is taken back or its last day is over', async () => {
  const [noor, piet] = [await apply('Noor'), await apply('Piet')];
  await send([line(noor, 'OFFER'), line(piet, 'OFFER')]);
  const added = async (name: string) =>
    (await act(api, place.director, 'enrolTrainee', 'EnrolTraineeArgs', 'waits', { cohortId, name, email: `${name.toLowerCase()}@example.test` })).waits;
  expect(await added('Wei')).toBe(true);
  pass(11);
  await api.runWork();
  expect([await added('Tomas'), (await desk()).cohorts]).toEqual([true, [{ name: 'Spring 27', placesLeft: 0 }]]);
  const here = async (): Promise<string[]> =>
    (
      await api.sql.query(
        `select h.name from trainee t join person h on h.practice_id = t.practice_id and h.id = t.person_id where t.cohort_id = $1 order by 1`,
        [cohortId],
      )
    ).rows.map(({ name }) => name);
  expect(await here()).toEqual([]);
  await send([line(noor, 'DECLINE')]);
  pass(11);
  await api.runWork();
  expect(await here()).toEqual(['Wei']);
  const { rows } = await api.sql.query(`select to_char(offer_until, 'YYYY-MM-DD') as until from application where id = $1`, [piet]);
  api.clock.set(`${rows[0].until}T20:00:00.000Z`);
  await api.runWork();
  expect(await here()).toEqual(['Wei']);
  pass(6 * 3600);
  await api.runWork();
  expect(await here()).toEqual(['Tomas', 'Wei']);
});
