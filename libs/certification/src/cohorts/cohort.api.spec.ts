import type { TestApi, TestPerson } from '@cairn/testing';
import {
  act,
  arrangeCertification,
  ask,
  codeOf,
  codes,
  cohortFields,
  cohortInput,
  plannedCohort,
  publishedProgramme,
  startCertification,
  type CertificationPlace,
} from '../certification.fixture.js';

let api: TestApi;
let place: CertificationPlace;
let programmeId: string;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(async () => {
  place = await arrangeCertification(api);
  ({ programmeId } = await publishedProgramme(api, place));
});

const COHORT = `query ($id: UUID!) { cohort(id: $id) { id name placesTaken waitingCount trainees { name } waiting { name } availableActions { action state { __typename } } } }`;
const enrol = (cohortId: string, name: string, as: Pick<TestPerson, 'id'> = place.director, email = `${name.toLowerCase()}@example.test`) =>
  ask(api, as, 'enrolTrainee', 'EnrolTraineeArgs', `waits ${cohortFields}`, { cohortId, name, email });
const mails = async (): Promise<string[]> =>
  (
    await api.sql.query<{ line: string }>(`select to_name || ': ' || subject as line from mail where practice_id = $1 order by queued_at, line`, [
      place.practice.id,
    ])
  ).rows.map(({ line }) => line);
const names = (people: { name: string }[]): string[] => people.map(({ name }) => name);
const trainee = (cohort: { trainees: { id: string; name: string; version: number }[] }, name: string) => cohort.trainees.find((one) => one.name === name)!;

it('is planned from the newest published version, seen by those who run it, and one statement reads it', async () => {
  const cohort = await plannedCohort(api, place, programmeId);
  await enrol(cohort.id, 'Wei');
  const statements = await api.statements(() => api.as(place.director)(COHORT, { id: cohort.id }));
  expect(statements).toHaveLength(1);
  expect(await api.statements(() => api.as(place.director)(`{ cohorts { id name } }`))).toHaveLength(1);
  expect((await api.as(place.coach)(`{ cohorts { name } }`)).data.cohorts).toEqual([{ name: 'Spring 27' }]);
  const other = await place.practice.coach('Ben Cole');
  expect((await api.as(other)(`{ cohorts { name } }`)).data.cohorts).toEqual([]);
  expect(codeOf(await api.as(other)(COHORT, { id: cohort.id }))).toBe('FORBIDDEN');
  const theirs = await arrangeCertification(api);
  expect(codeOf(await api.as(theirs.director)(COHORT, { id: cohort.id }))).toBe('NOT_FOUND');
  expect((await api.as(place.director)(`{ certificationColleagues { name } }`)).data.certificationColleagues).toContainEqual({ name: 'Ines Duarte' });
});

it('says what is wrong with a plan, and plans nothing from what is unpublished', async () => {
  const bad = await ask(api, place.director, 'planCohort', 'PlanCohortArgs', '', { programmeId, ...cohortInput(place, { endsOn: '2027-01-15' }) });
  expect(codes(bad.data.planCohort)).toEqual(['COHORT_DAYS']);
  const outsider = await arrangeCertification(api);
  const foreign = await ask(api, place.director, 'planCohort', 'PlanCohortArgs', '', { programmeId, ...cohortInput(outsider) });
  expect(codeOf(foreign)).toBe('NOT_FOUND');
  const { secondFacilitatorId: _, ...alone } = cohortInput(place);
  await act(api, place.director, 'planCohort', 'PlanCohortArgs', 'cohort { id }', { programmeId, ...alone });
  const draft = (await act(api, place.director, 'createProgramme', 'CreateProgrammeArgs', 'programme { id }', { title: 'New' })).programme;
  const early = await ask(api, place.director, 'planCohort', 'PlanCohortArgs', '', { programmeId: draft.id, ...cohortInput(place) });
  expect(codes(early.data.planCohort)).toEqual(['PROGRAMME_UNPUBLISHED']);
});

it('fills up, keeps a waiting list, and the longest waiting moves up when somebody leaves or places are added', async () => {
  const cohort = await plannedCohort(api, place, programmeId);
  for (const name of ['Wei', 'Aisha', 'Tomas', 'Noor', 'Piet']) {
    await enrol(cohort.id, name);
    api.clock.set(new Date(api.clock.now().getTime() + 60_000));
  }
  const full = (await api.as(place.director)(`query ($id: UUID!) { ${cohortFields.replace('cohort {', 'cohort(id: $id) {')} }`, { id: cohort.id })).data.cohort;
  expect([names(full.trainees), names(full.waiting), full.placesTaken]).toEqual([['Aisha', 'Wei'], ['Tomas', 'Noor', 'Piet'], 2]);
  const gone = await act(api, place.director, 'withdrawTrainee', 'WithdrawTraineeArgs', cohortFields, {
    traineeId: trainee(full, 'Wei').id,
    version: 1,
    because: 'A new job.',
  });
  expect([gone.cohort.placesTaken, names(gone.cohort.waiting)]).toEqual([2, ['Noor', 'Piet']]);
  expect(trainee(gone.cohort, 'Wei')).toMatchObject({ status: 'WITHDRAWN' });
  const more = await act(api, place.director, 'editCohort', 'EditCohortArgs', cohortFields, {
    ...cohortInput(place, { capacity: 3 }),
    cohortId: cohort.id,
    version: gone.cohort.version,
  });
  expect([more.cohort.placesTaken, names(more.cohort.waiting)]).toEqual([3, ['Piet']]);
  const fewer = await ask(api, place.director, 'editCohort', 'EditCohortArgs', '', {
    ...cohortInput(place, { capacity: 1 }),
    cohortId: cohort.id,
    version: more.cohort.version,
  });
  expect(codes(fewer.data.editCohort)).toEqual(['COHORT_HOLDS_MORE']);
  await api.runWork();
  expect((await mails()).sort()).toEqual([
    'Aisha: You have a place: OKR coach, Spring 27',
    'Noor: You are on the waiting list: OKR coach, Spring 27',
    'Noor: You have a place: OKR coach, Spring 27',
    'Piet: You are on the waiting list: OKR coach, Spring 27',
    'Tomas: You are on the waiting list: OKR coach, Spring 27',
    'Tomas: You have a place: OKR coach, Spring 27',
    'Wei: You have left Spring 27',
  ]);
  const { rows } = await api.sql.query(
    `select count(*)::int as open from role_grant g join person p on p.practice_id = g.practice_id and p.id = g.person_id
    where g.practice_id = $1 and g.role = 'TRAINEE' and g.ended_at is null and p.name = 'Wei'`,
    [place.practice.id],
  );
  expect(rows[0].open).toBe(0);
});

it('gives the last place to one of ten who want it at once', async () => {
  const cohort = await plannedCohort(api, place, programmeId, { capacity: 1 });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => enrol(cohort.id, `Person${at}`)));
  expect(answers.filter(({ data }) => data.enrolTrainee.waits === false)).toHaveLength(1);
  expect((await api.as(place.director)(COHORT, { id: cohort.id })).data.cohort).toMatchObject({ placesTaken: 1, waitingCount: 9 });
  const over = api.sql.query(`insert into trainee (practice_id, id, cohort_id, person_id, joined_on) values ($1, gen_random_uuid(), $2, $3, '2027-01-11')`, [
    ...[place.practice.id, cohort.id, place.mentor.id],
  ]);
  await expect(over).rejects.toMatchObject({ constraint: 'cohort_holds_its_trainees' });
});

it('takes people late until the last day to drop out, and moves them to a later cohort with what they have passed', async () => {
  const [spring, autumn] = [
    await plannedCohort(api, place, programmeId),
    await plannedCohort(api, place, programmeId, {
      ...{ name: 'Autumn 27', applyUntil: '2027-08-01', startsOn: '2027-09-01', dropOutUntil: '2027-10-01', endsOn: '2028-02-01', capacity: 1 },
    }),
  ];
  await enrol(spring.id, 'Wei', place.coach);
  api.clock.set(new Date('2027-02-01T11:00:00Z'));
  const late = (await enrol(spring.id, 'Aisha', place.coach)).data.enrolTrainee;
  expect(late.waits).toBe(false);
  api.clock.set(new Date('2027-02-02T11:00:00Z'));
  expect(codes((await enrol(spring.id, 'Noor')).data.enrolTrainee)).toEqual(['COHORT_TOO_LATE']);
  const defer = (name: string, toCohortId: string) =>
    ask(api, place.coach, 'deferTrainee', 'DeferTraineeArgs', cohortFields, {
      traineeId: trainee(late.cohort, name).id,
      version: 1,
      toCohortId,
      because: 'A child is born.',
    });
  expect(codes((await defer('Wei', spring.id)).data.deferTrainee)).toEqual(['DEFER_SAME']);
  expect(trainee((await defer('Wei', autumn.id)).data.deferTrainee.cohort, 'Wei')).toMatchObject({ status: 'DEFERRED', deferredTo: 'Autumn 27' });
  await defer('Aisha', autumn.id);
  expect((await api.as(place.director)(COHORT, { id: autumn.id })).data.cohort).toMatchObject({ trainees: [{ name: 'Wei' }], waiting: [{ name: 'Aisha' }] });
  api.clock.set(new Date('2026-11-26T11:00:00Z'));
});

it('gives whoever joins its dates for their calendar, and takes them out for whoever leaves', async () => {
  const cohort = await plannedCohort(api, place, programmeId);
  const { rows: planned } = await api.sql.query<{ uid: string }>(
    `insert into cohort_session (practice_id, id, cohort_id, item_id, starts_at, time_zone, minutes, status, ics_uid, ics_sequence)
     select $1, gen_random_uuid(), $2, i.id, d.starts_at, 'Europe/Berlin', 60, d.status, d.uid, 3
       from programme_item i join programme_version v on v.practice_id = $1 and v.id = i.programme_version_id and v.programme_id = $3,
         (values ('2027-02-02T16:00:00Z'::timestamptz, 'PLANNED', 'second'), ('2027-01-12T16:00:00Z', 'PLANNED', 'first'), ('2027-01-19T16:00:00Z', 'CANCELLED', 'off'), ('2026-11-01T16:00:00Z', 'PLANNED', 'past'))
           as d (starts_at, status, uid) where i.practice_id = $1 returning ics_uid as uid`,
    [place.practice.id, cohort.id, programmeId],
  );
  expect(planned).toHaveLength(4);
  const { cohort: seated } = (await enrol(cohort.id, 'Wei')).data.enrolTrainee;
  await api.runWork();
  await act(api, place.director, 'withdrawTrainee', 'WithdrawTraineeArgs', '', { traineeId: trainee(seated, 'Wei').id, version: 1, because: 'A new job.' });
  await api.runWork();
  const { rows } = await api.sql.query<{ subject: string; attachments: { type: string; base64: string }[] }>(
    `select subject, attachments from mail where practice_id = $1 order by subject desc`,
    [place.practice.id],
  );
  const dates = ({ attachments }: (typeof rows)[number]) =>
    attachments.map(({ type, base64 }) => {
      const entry = Buffer.from(base64, 'base64').toString();
      return [type.split('=')[1], /^UID:(.+)$/mu.exec(entry)?.[1]?.trim(), /^SEQUENCE:(\d+)/mu.exec(entry)?.[1], entry.includes('wei@example.test')];
    });
  expect(rows.map((mail) => [mail.subject, dates(mail)])).toEqual([
    [
      'You have left Spring 27',
      [
        ['CANCEL', 'first', '3', true],
        ['CANCEL', 'second', '3', true],
      ],
    ],
    [
      'You have a place: OKR coach, Spring 27',
      [
        ['REQUEST', 'first', '3', true],
        ['REQUEST', 'second', '3', true],
      ],
    ],
  ]);
});

it('shows mentors their own trainees and counts of the others', async () => {
  const cohort = await plannedCohort(api, place, programmeId);
  await enrol(cohort.id, 'Wei');
  const { cohort: both } = (await enrol(cohort.id, 'Aisha')).data.enrolTrainee;
  const self = { traineeId: trainee(both, 'Wei').id, version: 1 };
  const set = await act(api, place.director, 'setMentor', 'SetMentorArgs', cohortFields, { ...self, mentorId: place.mentor.id });
  expect(trainee(set.cohort, 'Wei')).toMatchObject({ mentorName: 'Sam Okafor' });
  expect((await api.as(place.mentor)(COHORT, { id: cohort.id })).data.cohort).toMatchObject({ placesTaken: 2, trainees: [{ name: 'Wei' }] });
  expect(codeOf(await ask(api, place.director, 'setMentor', 'SetMentorArgs', '', { ...self, mentorId: null }))).toBe('CONFLICT');
});

it('is changed by the director and its facilitators, never by others or for another practice', async () => {
  const cohort = await plannedCohort(api, place, programmeId);
  const { cohort: seated } = (await enrol(cohort.id, 'Wei')).data.enrolTrainee;
  const of = { traineeId: trainee(seated, 'Wei').id, version: 1 };
  const acts: [string, string, object][] = [
    ['planCohort', 'PlanCohortArgs', { programmeId, ...cohortInput(place) }],
    ['editCohort', 'EditCohortArgs', { ...cohortInput(place), cohortId: cohort.id, version: 1 }],
    ['cancelCohort', 'CancelCohortArgs', { cohortId: cohort.id, version: 1, because: 'So.' }],
    ['enrolTrainee', 'EnrolTraineeArgs', { cohortId: cohort.id, name: 'A', email: 'a@example.test' }],
    ['withdrawTrainee', 'WithdrawTraineeArgs', { ...of, because: 'So.' }],
    ['deferTrainee', 'DeferTraineeArgs', { ...of, because: 'So.', toCohortId: cohort.id }],
    ['setMentor', 'SetMentorArgs', { ...of, mentorId: null }],
  ];
  const theirs = await arrangeCertification(api);
  for (const [name, type, input] of acts) {
    expect([name, codeOf(await ask(api, place.mentor, name, type, '', input))]).toEqual([name, 'FORBIDDEN']);
    expect([name, codeOf(await ask(api, theirs.director, name, type, '', input))]).toEqual([name, 'NOT_FOUND']);
  }
});

describe('a cohort that does not take place', () => {
  const because = 'Too few people signed up for spring.';
  const arrange = async () => {
    const cohort = await plannedCohort(api, place, programmeId);
    for (const name of ['Wei', 'Aisha', 'Tomas']) await enrol(cohort.id, name);
    return cohort;
  };
  const cancel = (cohort: { id: string; version: number }, more: object = {}) =>
    ask(api, place.director, 'cancelCohort', 'CancelCohortArgs', `${cohortFields.replace('standing', 'standing cancelledBecause')}`, {
      ...{ cohortId: cohort.id, version: cohort.version, because },
      ...more,
    });
  const others = async (): Promise<string[]> => (await mails()).filter((line) => line.includes('take place') || line.includes('Autumn'));

  it('lets its people go with a word why, and nobody waits for it any more', async () => {
    const cohort = await arrange();
    const { data } = await cancel(cohort);
    expect(data.cancelCohort).toMatchObject({ errors: [], cohort: { standing: 'CANCELLED', cancelledBecause: because, placesTaken: 0, waiting: [] } });
    expect(data.cancelCohort.cohort.trainees.map(({ status }: { status: string }) => status)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    await api.runWork();
    expect(await others()).toEqual(['Aisha: Spring 27 does not take place', 'Tomas: Spring 27 does not take place', 'Wei: Spring 27 does not take place']);
    expect(codes((await cancel({ ...cohort, version: 2 })).data.cancelCohort)).toEqual(['COHORT_CANCELLED']);
    expect(codes((await enrol(cohort.id, 'Noor')).data.enrolTrainee)).toEqual(['COHORT_CANCELLED']);
  });

  it('moves all of them to a later one that has the places, or none', async () => {
    const cohort = await arrange();
    const days = { applyUntil: '2027-08-01', startsOn: '2027-09-01', dropOutUntil: '2027-09-15', endsOn: '2027-12-18' };
    const small = await plannedCohort(api, place, programmeId, { ...days, name: 'Autumn 27', capacity: 1 });
    expect(codes((await cancel(cohort, { moveToCohortId: small.id })).data.cancelCohort)).toEqual(['COHORT_TOO_SMALL']);
    const larger = await plannedCohort(api, place, programmeId, { ...days, name: 'Autumn 27 B', capacity: 2 });
    const { data } = await cancel(cohort, { moveToCohortId: larger.id });
    expect(data.cancelCohort.cohort.trainees.map((one: { deferredTo: string }) => one.deferredTo)).toEqual(['Autumn 27 B', 'Autumn 27 B']);
    expect((await api.as(place.director)(COHORT, { id: larger.id })).data.cohort).toMatchObject({ placesTaken: 2 });
    await api.runWork();
    expect((await others()).filter((line) => line.startsWith('Wei'))).toEqual([
      'Wei: Spring 27 does not take place',
      'Wei: You have a place: OKR coach, Autumn 27 B',
    ]);
  });

  it('takes its dates out of calendars, and puts open offers back on the desk', async () => {
    const cohort = await arrange();
    const of = place.practice.id;
    const session = [of, cohort.id, programmeId];
    await api.sql.query(
      `insert into cohort_session (practice_id, id, cohort_id, item_id, starts_at, time_zone, minutes, ics_uid)
       select $1, gen_random_uuid(), $2, i.id, '2027-02-02T16:00:00Z', 'Europe/Berlin', 60, 'uid-1' from programme_item i
         join programme_version v on v.practice_id = $1 and v.id = i.programme_version_id where i.practice_id = $1 and v.programme_id = $3 limit 1`,
      session,
    );
    await api.sql.query(
      `insert into application (practice_id, id, programme_id, cohort_id, name, email, status, form, token_hash, token_expires_at, begun_at, saved_at, handed_in_at, answer_by, offer_until)
       values ($1, gen_random_uuid(), $3, $2::uuid, 'Noor', 'noor@example.test', 'OFFERED', '{}', decode(md5($2::uuid::text), 'hex'), '2027-06-01', now(), now(), now(), '2026-12-10', '2026-12-20')`,
      session,
    );
    await cancel(cohort);
    await api.runWork();
    const { rows } = await api.sql.query(
      `select to_name, jsonb_array_length(attachments) as dates from mail where practice_id = $1 and key like 'cohort-cancelled:%' order by to_name`,
      [of],
    );
    expect(rows).toEqual([
      { to_name: 'Aisha', dates: 1 },
      { to_name: 'Noor', dates: 0 },
      { to_name: 'Tomas', dates: 0 },
      { to_name: 'Wei', dates: 1 },
    ]);
    const { rows: desk } = await api.sql.query(`select status, cohort_id from application where practice_id = $1`, [of]);
    expect(desk).toEqual([{ status: 'NEW', cohort_id: null }]);
  });
});
