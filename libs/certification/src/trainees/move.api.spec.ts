import type { TestApi } from '@cairn/testing';
import { adder, anotherTrainee, arrangeCourse, codeOf, key, startCertification, type ArrangedItem, type Course } from '../learning.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());

const items: readonly ArrangedItem[] = [
  { key: 'read', of: 1, kind: 'READ' },
  { key: 'old', of: 1, kind: 'READ' },
  { key: 'live', of: 1, kind: 'LIVE', settings: { agenda: [] } },
  { key: 'quiz', of: 2, kind: 'QUIZ', settings: { bankKey: 'bank', take: 5 } },
  { key: 'essay', of: 2, kind: 'ASSIGNMENT', settings: { rubricKeys: [] } },
  { key: 'plan', of: 2, kind: 'ASSIGNMENT', settings: { rubricKeys: [] } },
  { key: 'peers', of: 2, kind: 'PEER', settings: { give: 1, ofItemKey: 'essay' } },
];
const at = '2026-11-20T09:00:00Z';
type Moved = Course & { readonly laterId: string; readonly there: Readonly<Record<string, string>> };

/** The next version: `old` is gone, `fresh` is new, everything else stays as it was, in other places. */
async function nextVersion(course: Course): Promise<Moved> {
  const add = adder(api, course.practice.id);
  const versionId = await add('programme_version', { programme_id: course.programmeId, number: 2, status: 'DRAFT', rules: {}, rubric: '[]', created_at: at });
  const of = { programme_version_id: versionId };
  const there: Record<string, string> = {};
  for (const number of [2, 1])
    there[`m${number}`] = await add('programme_module', { ...of, key: `m${number}`, ordinal: 3 - number, title: `Module title ${number}` });
  for (const [ordinal, item] of [...items.filter((one) => one.key !== 'old'), { key: 'fresh', of: 1, kind: 'READ' } as ArrangedItem].entries())
    there[item.key] = await add('programme_item', {
      ...{ ...of, module_id: there[`m${item.of}`], key: item.key, ordinal, kind: item.kind, minutes: 12, title: `New ${item.key}` },
      ...{ completes_when: 'It is done.', settings: item.settings ?? {} },
    });
  await api.sql.query(`update programme_version set status = 'PUBLISHED', published_at = $2 where id = $1`, [versionId, at]);
  const laterId = await add('cohort', {
    ...{
      programme_id: course.programmeId,
      programme_version_id: versionId,
      name: 'Spring 27',
      facilitator_id: course.facilitator.id,
      time_zone: 'Europe/Berlin',
    },
    ...{ apply_until: '2027-01-01', starts_on: '2027-01-11', drop_out_until: '2027-02-01', ends_on: '2027-06-30', status: 'PLANNED', capacity: 1 },
  });
  return { ...course, laterId, there };
}

/** Priya has read both, was at the session, passed the quiz and the essay, gave feedback, and has a draft of the plan. */
async function arrange(): Promise<Moved> {
  const course = await nextVersion(await arrangeCourse(api, { items }));
  const add = adder(api, course.practice.id);
  const { ids, traineeId } = course;
  for (const one of ['read', 'old']) await add('reading_mark', { trainee_id: traineeId, item_id: ids[one], at });
  const sessionId = await add('cohort_session', {
    ...{ cohort_id: course.cohortId, item_id: ids['live'], starts_at: at, time_zone: 'Europe/Berlin', minutes: 60, status: 'HELD', ics_uid: course.cohortId },
  });
  await add('session_attendance', { session_id: sessionId, trainee_id: traineeId, minutes: 60, recorded_at: at });
  await add('attempt', {
    ...{ trainee_id: traineeId, item_id: ids['quiz'], number: 1, questions: '[{}]', answers: '[]', grace_minutes: 0, started_at: at, saved_at: at },
    ...{ handed_in_at: at, handed_in_by: 'TRAINEE', score: 90, passed: true, pass_percent: 80 },
  });
  const round = { trainee_id: traineeId, number: 1, text: 'My own words.', started_at: at, saved_at: at };
  await add('assignment_round', { ...round, item_id: ids['essay'], status: 'PASSED', handed_in_at: at, promised_on: '2026-11-27', answered_at: at });
  await add('assignment_round', { ...round, item_id: ids['plan'], status: 'DRAFT' });
  const tomas = await anotherTrainee(api, course);
  const theirs = await add('assignment_round', {
    ...{ ...round, trainee_id: tomas.traineeId, item_id: ids['essay'], status: 'HANDED_IN', handed_in_at: at, promised_on: '2026-11-27' },
  });
  await add('peer_feedback', {
    item_id: ids['peers'],
    giver_id: traineeId,
    round_id: theirs,
    status: 'GIVEN',
    helped: 'Much.',
    question: 'Why?',
    taken_at: at,
    given_at: at,
  });
  return course;
}

const MOVE = `query ($traineeId: UUID!, $toCohortId: UUID!) { traineeMove(traineeId: $traineeId, toCohortId: $toCohortId) {
  cohortName isSameVersion versionNumber waits closed counts goesOn again gone added } }`;
const ask = (course: Moved, as: { id: string }, toCohortId = course.laterId) => api.as(as)(MOVE, { traineeId: course.traineeId, toCohortId });
const defer = (course: Moved) =>
  api.as(course.facilitator)(`mutation ($input: DeferTraineeArgs!) { deferTrainee(input: $input) { errors { code } } }`, {
    input: { idempotencyKey: key(), traineeId: course.traineeId, version: 1, toCohortId: course.laterId, because: 'A child is born.' },
  });

it('says before anybody is moved what counts there, what goes on, what is gone and what is new; in two statements', async () => {
  const course = await arrange();
  let answer!: Awaited<ReturnType<typeof ask>>;
  const statements = await api.statements(async () => {
    answer = await ask(course, course.facilitator);
  });
  expect(answer.data.traineeMove).toEqual({
    ...{ cohortName: 'Spring 27', isSameVersion: false, versionNumber: 2, waits: false, closed: null },
    counts: ['New quiz', 'New essay', 'New peers', 'New read', 'New live'],
    ...{ goesOn: ['New plan'], again: [], gone: ['Item old'], added: ['New fresh'] },
  });
  expect(statements).toHaveLength(2);
});

it('is told to those who run the cohort, never to others or about another practice or programme', async () => {
  const course = await arrange();
  expect(codeOf(await ask(course, course.director))).toBeUndefined();
  expect(codeOf(await ask(course, course.mentor))).toBe('FORBIDDEN');
  const theirs = await nextVersion(await arrangeCourse(api, { items }));
  expect(codeOf(await ask(course, theirs.director))).toBe('NOT_FOUND');
  expect(codeOf(await ask(course, course.director, theirs.laterId))).toBe('NOT_FOUND');
  const other = await adder(api, course.practice.id)('programme', {
    ...{ code: `other-${course.practice.id.slice(0, 8)}`, title: 'Another', status: 'OPEN', created_by: course.director.id, created_at: at },
  });
  const version = await adder(api, course.practice.id)('programme_version', {
    programme_id: other,
    number: 1,
    status: 'DRAFT',
    rules: {},
    rubric: '[]',
    created_at: at,
  });
  await api.sql.query(`update cohort set programme_id = $2, programme_version_id = $3 where id = $1`, [course.laterId, other, version]);
  expect(codeOf(await ask(course, course.director))).toBe('NOT_FOUND');
});

it('says that they wait where the cohort is full, and why nobody joins it any more', async () => {
  const course = await arrange();
  const add = adder(api, course.practice.id);
  await add('trainee', { cohort_id: course.laterId, person_id: course.mentor.id, joined_on: '2026-11-01' });
  expect((await ask(course, course.director)).data.traineeMove).toMatchObject({ waits: true, closed: null });
  await api.sql.query(`update cohort set status = 'CANCELLED', cancelled_at = $2, cancelled_because = 'Too few.' where id = $1`, [course.laterId, at]);
  expect((await ask(course, course.director)).data.traineeMove).toMatchObject({ waits: false, closed: 'Spring 27 does not take place.' });
});

describe('after the move', () => {
  let course: Moved;
  beforeAll(async () => {
    course = await arrange();
    await defer(course);
    await api.runWork();
  });

  it('the path shows it: the same steps are passed there, and the rest opens with the cohort', async () => {
    const { data } = await api.as(course.priya)(`{ myPath { cohortName modules { title items { id title state } } } }`);
    expect(data.myPath.cohortName).toBe('Spring 27');
    const states = data.myPath.modules.flatMap(({ items: steps }: { items: { id: string; title: string; state: string }[] }) =>
      steps.map(({ title, state }) => [title, state]),
    );
    expect(Object.fromEntries(states)).toEqual({
      ...{ 'New quiz': 'PASSED', 'New essay': 'PASSED', 'New peers': 'PASSED', 'New read': 'PASSED', 'New live': 'PASSED' },
      ...{ 'New plan': 'LOCKED', 'New fresh': 'LOCKED' },
    });
  });

  it('the draft is where its trainee writes it, word for word', async () => {
    const { data } = await api.as(course.priya)(`query ($id: UUID!) { assignment(itemId: $id) { rounds { number status text } } }`, {
      id: course.there['plan'],
    });
    expect(data.assignment.rounds).toEqual([{ number: 1, status: 'DRAFT', text: 'My own words.' }]);
  });

  it('what has no step there stays with the one it was done at, and a mail says how it counts', async () => {
    const { rows } = await api.sql.query(`select item_id from reading_mark where trainee_id = $1 order by item_id = $2`, [course.traineeId, course.ids['old']]);
    expect(rows).toEqual([{ item_id: course.there['read'] }, { item_id: course.ids['old'] }]);
    const { rows: mails } = await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1`, [course.practice.id]);
    expect(mails.map(({ text }) => text).join(' ')).toContain('What you have passed counts there wherever it has the same step');
  });

  it('the database lets what was handed in follow to the same step only, and nothing else of it change', async () => {
    const move = (table: string, of: string, to: string | undefined, more = '') =>
      api.sql.query(`update ${table} set item_id = $3 ${more} where practice_id = $1 and ${of} = $2 and item_id <> $3`, [
        course.practice.id,
        course.traineeId,
        to,
      ]);
    for (const [table, of, constraint] of [
      ['attempt', 'trainee_id', 'handed_in_stays'],
      ['assignment_round', 'trainee_id', 'round_stays_as_handed_in'],
      ['peer_feedback', 'giver_id', 'given_stays'],
    ] as const)
      await expect(move(table, of, course.there['read'])).rejects.toMatchObject({ constraint });
    await expect(move('attempt', 'trainee_id', course.ids['quiz'], ', score = 100')).rejects.toMatchObject({ constraint: 'handed_in_stays' });
    await expect(move('peer_feedback', 'giver_id', course.ids['peers'], `, helped = 'More.'`)).rejects.toMatchObject({ constraint: 'given_stays' });
    await expect(move('attempt', 'trainee_id', course.ids['quiz'])).resolves.toMatchObject({ rowCount: 1 });
  });
});
