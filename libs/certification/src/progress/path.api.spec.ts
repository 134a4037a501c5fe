import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import { adder, anotherTrainee, arrangeCourse, codeOf, codes, key, startCertification, type Course } from '../learning.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());

const fields = `id name wait { words act { text path } meanwhile { text path } } programmeTitle cohortName stepsDone stepsTotal pace paceWords nextDueOn allMet next { id } nextModuleNumber
  modules { number state doneCount totalCount items { id state dueOn } lockedBecause { headline done total rule { text decidedBy decidedOn } overrideBy { name } canOverride } stays } sessions { title startsAt } availableActions { action }`;
const MINE = `{ myPath { ${fields} } }`;
const OF = `query ($id: UUID!) { traineePath(traineeId: $id) { ${fields} } }`;
const ITEM = `query ($id: UUID!) { learningItem(itemId: $id) { id body url transcript agenda moduleNumber item { state lockedBecause { code } } next { id } availableActions { action state { __typename ... on Allowed { label } } } } }`;
const MARK = `mutation ($input: MarkItemArgs!) { markItem(input: $input) { path { stepsDone modules { state items { id state } } } errors { code message gate { code headline } } } }`;
const mark = (person: TestPerson, itemId: string | undefined, done = true) => api.as(person)(MARK, { input: { idempotencyKey: key(), itemId, done } });
const ofModule = (answer: { data: { myPath: { modules: { items: { id: string; state: string }[] }[] } } }, number: number) =>
  answer.data.myPath.modules[number - 1]!.items.map((one) => one.state);

describe('the path', () => {
  it('shows what is next, how far and why something is locked, in one statement', async () => {
    const course = await arrangeCourse(api);
    await adder(api, course.practice.id)('cohort_session', {
      cohort_id: course.cohortId,
      item_id: course.ids['live'],
      starts_at: '2026-12-03T16:00:00Z',
      time_zone: 'Europe/Berlin',
      minutes: 90,
      ics_uid: 'u1',
    });
    let answer!: Awaited<ReturnType<ReturnType<typeof api.as>>>;
    const statements = await api.statements(async () => {
      answer = await api.as(course.priya)(MINE);
    });
    expect(statements).toHaveLength(1);
    expect(answer.data.myPath).toMatchObject({
      ...{ id: course.traineeId, name: 'Priya Natarajan', programmeTitle: 'OKR coach certification', cohortName: 'Winter 26', stepsDone: 0, stepsTotal: 5 },
      ...{
        pace: 'BEHIND',
        paceWords: '2 steps behind the cohort’s dates',
        nextDueOn: '2026-11-23',
        allMet: false,
        next: { id: course.ids['read'] },
        nextModuleNumber: 1,
      },
      sessions: [{ title: 'Item live', startsAt: '2026-12-03T16:00:00.000Z' }],
      availableActions: [],
    });
    expect(answer.data.myPath.modules[1]).toMatchObject({
      ...{ state: 'LOCKED', doneCount: 0, totalCount: 2, stays: null, items: [{ state: 'LOCKED' }, { state: 'LOCKED' }] },
      lockedBecause: {
        ...{ headline: 'Module 2 opens when module 1 is passed', done: 0, total: 3, canOverride: false },
        rule: { text: '“OKR coach certification”, version 1, asks for what comes before', decidedBy: 'Mara Lind', decidedOn: expect.any(String) },
        overrideBy: [{ name: 'Sam Okafor' }, { name: 'Fay Osei' }, { name: 'Mara Lind' }],
      },
    });
  });

  it('is read by the mentor and those who run the cohort, who may open early; by nobody else', async () => {
    const [course, other] = [await arrangeCourse(api), await arrangeCourse(api)];
    const { person: tomas } = await anotherTrainee(api, course);
    for (const person of [course.mentor, course.facilitator, course.director]) {
      const { data } = await api.as(person)(OF, { id: course.traineeId });
      expect(data.traineePath).toMatchObject({
        name: 'Priya Natarajan',
        availableActions: person === course.mentor ? [{ action: 'giveLeave' }] : [{ action: 'giveLeave' }, { action: 'grantAttempt' }],
      });
      expect(data.traineePath.modules[1].lockedBecause.canOverride).toBe(true);
    }
    const stranger = await course.practice.grant(await course.practice.person('Lou'), 'MENTOR');
    for (const person of [tomas, stranger, other.priya, other.director]) expect(codeOf(await api.as(person)(OF, { id: course.traineeId }))).toBe('NOT_FOUND');
  });

  it('is empty for whoever is in no cohort, with what one could apply for', async () => {
    const course = await arrangeCourse(api);
    const coach = await course.practice.coach('Noa Berg');
    const { data } = await api.as(coach)(`{ myPath { id } openProgrammes { title summary } }`);
    expect(data).toEqual({ myPath: null, openProgrammes: [{ title: 'OKR coach certification', summary: 'Eight modules.' }] });
  });

  it('of somebody who was deferred is the one of the later cohort', async () => {
    const course = await arrangeCourse(api);
    const { rows } = await api.sql.query<{ id: string }>(
      `insert into cohort select practice_id, gen_random_uuid(), programme_id, programme_version_id, 'Spring 27', capacity, 0, apply_until, starts_on, drop_out_until, ends_on, time_zone, facilitator_id, null, 'PLANNED', 1
         from cohort where id = $1 returning id`,
      [course.cohortId],
    );
    await api.sql.query(`update trainee set status = 'DEFERRED' where id = $1`, [course.traineeId]);
    await adder(api, course.practice.id)('trainee', { cohort_id: rows[0]?.id, person_id: course.priya.id, joined_on: '2026-11-01' });
    expect((await api.as(course.priya)(MINE)).data.myPath.cohortName).toBe('Spring 27');
    expect((await mark(course.priya, course.ids['read'])).data.markItem.errors).toEqual([]);
  });
});

describe('somebody who moves to a later cohort', () => {
  const arrange = async () => {
    const course = await arrangeCourse(api);
    const add = adder(api, course.practice.id);
    const at = '2026-11-01T09:00:00Z';
    const laterId = await add('cohort', {
      ...{
        programme_id: course.programmeId,
        programme_version_id: course.versionId,
        name: 'Spring 27',
        facilitator_id: course.facilitator.id,
        time_zone: 'Europe/Berlin',
      },
      ...{ apply_until: '2027-01-01', starts_on: '2027-01-11', drop_out_until: '2027-02-01', ends_on: '2027-06-30', status: 'PLANNED', capacity: 1 },
    });
    const session = { cohort_id: course.cohortId, item_id: course.ids['live'], starts_at: at, time_zone: 'Europe/Berlin', minutes: 60, status: 'HELD' };
    const sessionId = await add('cohort_session', { ...session, ics_uid: `${course.cohortId}@example.test` });
    await add('session_attendance', { session_id: sessionId, trainee_id: course.traineeId, minutes: 60, recorded_at: at });
    await mark(course.priya, course.ids['read']);
    return { ...course, laterId };
  };
  const defer = async (course: { director: { id: string }; traineeId: string; laterId: string }) => {
    const { data } = await api.as(course.director)(
      `mutation ($input: DeferTraineeArgs!) { deferTrainee(input: $input) { cohort { placesTaken trainees { name status deferredTo } } errors { code } } }`,
      { input: { idempotencyKey: randomUUID(), traineeId: course.traineeId, version: 1, toCohortId: course.laterId, because: 'A child is born.' } },
    );
    await api.runWork();
    return data.deferTrainee;
  };
  const path = async (course: { priya: { id: string } }) =>
    (await api.as(course.priya)(`{ myPath { cohortName modules { items { id state } } } }`)).data.myPath;
  const mailed = async (course: { practice: { id: string } }): Promise<string> =>
    (await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1`, [course.practice.id])).rows.map(({ text }) => text).join(' ');

  it('takes along what was done, sessions they were at too, and leaves a line where they were', async () => {
    const course = await arrange();
    expect(await defer(course)).toMatchObject({ errors: [], cohort: { placesTaken: 0, trainees: [{ status: 'DEFERRED', deferredTo: 'Spring 27' }] } });
    const { cohortName, modules } = await path(course);
    const passed = modules
      .flatMap((module: { items: { id: string; state: string }[] }) => module.items)
      .filter(({ state }: { state: string }) => state === 'PASSED');
    expect([cohortName, passed.map(({ id }: { id: string }) => id)]).toEqual(['Spring 27', [course.ids['read'], course.ids['live']]]);
    expect(await mailed(course)).toContain('What you have passed goes with you.');
  });

  it('takes it along from the waiting list as well', async () => {
    const course = await arrange();
    const wei = await adder(api, course.practice.id)('trainee', { cohort_id: course.laterId, person_id: course.mentor.id, joined_on: '2026-11-01' });
    await defer(course);
    expect(await mailed(course)).toContain('wait for a place in Spring 27');
    await api.as(course.director)(`mutation ($input: WithdrawTraineeArgs!) { withdrawTrainee(input: $input) { errors { code } } }`, {
      input: { idempotencyKey: randomUUID(), traineeId: wei, version: 1, because: 'A new job.' },
    });
    const { cohortName, modules } = await path(course);
    expect([cohortName, modules[0].items[0].state]).toEqual(['Spring 27', 'PASSED']);
  });
});

describe('an item', () => {
  it('that is open shows its text and what its reader can do; two statements', async () => {
    const course = await arrangeCourse(api);
    let answer!: Awaited<ReturnType<ReturnType<typeof api.as>>>;
    const statements = await api.statements(async () => {
      answer = await api.as(course.priya)(ITEM, { id: course.ids['watch'] });
    });
    expect(statements).toHaveLength(2);
    expect(answer.data.learningItem).toMatchObject({
      ...{
        body: '## About watch\n\nText.',
        url: 'https://video.example/1',
        transcript: 'Hello and welcome.',
        moduleNumber: 1,
        next: { id: course.ids['read'] },
      },
      availableActions: [{ action: 'markItem', state: { __typename: 'Allowed', label: 'I have watched this' } }],
    });
    expect((await api.as(course.priya)(ITEM, { id: course.ids['live'] })).data.learningItem).toMatchObject({
      agenda: ['Welcome', 'Practice'],
      availableActions: [],
    });
  });
  it('that is locked keeps its text to itself', async () => {
    const course = await arrangeCourse(api);
    expect((await api.as(course.priya)(ITEM, { id: course.ids['quiz'] })).data.learningItem).toMatchObject({
      body: '',
      item: { state: 'LOCKED', lockedBecause: { code: 'PREREQUISITE_LEFT' } },
    });
  });
  it('of another programme is nothing', async () => {
    const [course, other] = [await arrangeCourse(api), await arrangeCourse(api)];
    for (const person of [other.priya, course.mentor]) expect(codeOf(await api.as(person)(ITEM, { id: course.ids['read'] }))).toBe('NOT_FOUND');
  });
});

describe('marking', () => {
  it('passes what was read, once however often, and can be taken back', async () => {
    const course: Course = await arrangeCourse(api);
    expect((await mark(course.priya, course.ids['read'])).data.markItem).toMatchObject({ errors: [], path: { stepsDone: 1 } });
    expect((await mark(course.priya, course.ids['read'])).data.markItem.path.stepsDone).toBe(1);
    expect(ofModule(await api.as(course.priya)(MINE), 1)).toEqual(['PASSED', 'OVERDUE', 'OPEN']);
    const { rows } = await api.sql.query<{ at: string }>(`select last_seen_at as at from trainee where id = $1`, [course.traineeId]);
    expect(rows[0]?.at).toBe(api.clock.now().toISOString());
    expect((await mark(course.priya, course.ids['read'], false)).data.markItem.path.stepsDone).toBe(0);
  });
  it('of the last thing one could do leaves what one waits for, and what can be read until then', async () => {
    const course = await arrangeCourse(api);
    await mark(course.priya, course.ids['read']);
    await mark(course.priya, course.ids['watch']);
    expect((await api.as(course.priya)(MINE)).data.myPath).toMatchObject({
      next: null,
      wait: {
        words: 'The live session “Item live” has no date yet',
        act: { text: 'Details', path: `/cert/items/${course.ids['live']}` },
        meanwhile: [{ path: '/cert/evidence' }, { text: 'Read “Item read” again', path: `/cert/items/${course.ids['read']}` }],
      },
    });
  });
  it('says why not: locked, another kind, left', async () => {
    const course = await arrangeCourse(api, {
      items: [
        { key: 'a', of: 1, kind: 'READ' },
        { key: 'q', of: 1, kind: 'QUIZ', settings: { bankKey: 'b' } },
        { key: 'b', of: 2, kind: 'READ' },
      ],
    });
    const refused = (await mark(course.priya, course.ids['b'])).data.markItem;
    expect(refused).toEqual({
      path: null,
      errors: [
        {
          code: 'PREREQUISITE_LEFT',
          message: 'Module 2 opens when module 1 is passed.',
          gate: { code: 'PREREQUISITE_LEFT', headline: 'Module 2 opens when module 1 is passed' },
        },
      ],
    });
    expect(codes((await mark(course.priya, course.ids['q'])).data.markItem)).toEqual(['ITEM_NOT_MARKED']);
    await api.sql.query(`update trainee set status = 'WITHDRAWN' where id = $1`, [course.traineeId]);
    expect(codes((await mark(course.priya, course.ids['a'])).data.markItem)).toEqual(['TRAINEE_LEFT']);
  });
  it('is for the trainee alone', async () => {
    const [course, other] = [await arrangeCourse(api), await arrangeCourse(api)];
    for (const person of [course.mentor, course.director, other.priya]) expect(codeOf(await mark(person, course.ids['read']))).toBe('NOT_FOUND');
  });
});
