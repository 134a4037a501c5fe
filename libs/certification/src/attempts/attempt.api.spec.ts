import type { TestApi, TestPerson } from '@cairn/testing';
import { addQuestions, anotherTrainee, arrangeCourse, codeOf, codes, key, startCertification, type Course } from '../learning.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const shown = `attempt { id number version endsAt now handedInAt handedInBy score passed attemptsLeft questions { key kind text options { key text } } answers { question chosen truth text }
  topics { topic questions percent } results { question share given rightAnswer explanation } } errors { code field message }`;
const START = `mutation ($input: StartAttemptArgs!) { startAttempt(input: $input) { ${shown} } }`;
const act = (name: string) => `mutation ($input: AnswerAttemptArgs!) { ${name}(input: $input) { ${shown} } }`;
const READ = `query ($id: UUID!) { learningAttempt(attemptId: $id) { ${shown.slice('attempt { '.length, shown.lastIndexOf('} errors'))} } }`;
const ITEM = `query ($id: UUID!) { learningItem(itemId: $id) { item { state standing } test { take passPercent given minutes attempts { number score passed } } availableActions { action state { ... on Allowed { label } ... on Forbidden { headline } } } } }`;

const start = async (person: TestPerson, itemId: string | undefined) =>
  (await api.as(person)(START, { input: { idempotencyKey: key(), itemId } })).data.startAttempt;
interface Attempt {
  id: string;
  version: number;
  questions: { key: string; kind: string; text: string; options: { key: string; text: string }[] }[];
}
const answers = (attempt: Attempt, right: number) =>
  attempt.questions.map((question, at) => {
    const wanted = at < right ? 'right' : 'wrong';
    return { question: question.key, chosen: question.options.filter((option) => option.text === wanted).map((option) => option.key), truth: null, text: null };
  });
const send = (person: TestPerson, name: string, attempt: Attempt, given: object[], more: object = {}) =>
  api.as(person)(act(name), { input: { idempotencyKey: key(), attemptId: attempt.id, version: attempt.version, answers: given, ...more } });
const handIn = async (person: TestPerson, attempt: Attempt, right: number, more: object = {}) =>
  (await send(person, 'handInAttempt', attempt, answers(attempt, right), more)).data.handInAttempt;

/** A course with a quiz of four questions and a timed exam of the same bank, both open. */
async function testable(settings: object = {}): Promise<Course> {
  const course = await arrangeCourse(api, {
    items: [
      { key: 'quiz', of: 1, kind: 'QUIZ', settings: { bankKey: 'bank', take: 4, ...settings } },
      { key: 'exam', of: 1, kind: 'EXAM', settings: { bankKey: 'bank', take: 4, ...settings } },
      { key: 'read', of: 1, kind: 'READ' },
      { key: 'watch', of: 2, kind: 'WATCH' },
      { key: 'later', of: 2, kind: 'QUIZ', settings: { bankKey: 'bank', take: 4 } },
    ],
  });
  await addQuestions(api, course, 'bank', 4);
  return course;
}

describe('a quiz', () => {
  it('is begun, saved, handed in, and passed; nothing right is told before', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['quiz']);
    expect(attempt).toMatchObject({ number: 1, version: 1, endsAt: null, handedInAt: null, score: null, topics: [], results: [], answers: [] });
    expect(attempt.questions).toHaveLength(4);
    expect(JSON.stringify(attempt)).not.toContain('Because');
    const saved = (await send(course.priya, 'saveAnswers', attempt, answers(attempt, 2).slice(0, 3))).data.saveAnswers;
    expect(saved).toMatchObject({ errors: [], attempt: { version: 2, handedInAt: null, results: [] } });
    expect(saved.attempt.answers).toHaveLength(3);
    expect((await api.as(course.priya)(ITEM, { id: course.ids['quiz'] })).data.learningItem).toMatchObject({
      item: { state: 'STARTED', standing: '3 of 4 questions answered' },
      availableActions: [{ state: { label: 'Go on' } }],
    });
    const done = await handIn(course.priya, saved.attempt, 3);
    expect(done).toMatchObject({
      errors: [],
      attempt: { score: 75, passed: true, handedInBy: 'TRAINEE', topics: [{ topic: 'Stance', questions: 4, percent: 75 }] },
    });
    expect(done.attempt.results[3]).toMatchObject({ share: 0, given: 'wrong', rightAnswer: 'right', explanation: 'Because.' });
    expect((await api.as(course.priya)(ITEM, { id: course.ids['quiz'] })).data.learningItem.item).toEqual({ state: 'PASSED', standing: '75 %' });
  });

  it('that was begun is gone on with, also by two clicks at once', async () => {
    const course = await testable();
    const begun = await Promise.all(Array.from({ length: 6 }, () => start(course.priya, course.ids['quiz'])));
    expect(new Set(begun.map(({ attempt }) => attempt.id)).size).toBe(1);
    const { rows } = await api.sql.query(`select count(*)::int as n from attempt where trainee_id = $1`, [course.traineeId]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('is handed in once: the second is refused in words and shows the result as it stays', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['quiz']);
    const both = await Promise.all([handIn(course.priya, attempt, 4), handIn(course.priya, attempt, 4)]);
    expect(both.flatMap(codes)).toEqual(['ATTEMPT_HANDED_IN']);
    for (const { attempt: seen } of both) expect(seen.score).toBe(100);
    const again = await handIn(course.priya, attempt, 0);
    const saved = (await send(course.priya, 'saveAnswers', attempt, answers(attempt, 0))).data.saveAnswers;
    for (const refused of [again, saved]) {
      expect(codes(refused)).toEqual(['ATTEMPT_HANDED_IN']);
      expect(refused.attempt).toMatchObject({ score: 100, passed: true });
    }
    await expect(api.sql.query(`update attempt set score = 1 where id = $1`, [attempt.id])).rejects.toThrow('stays as it is');
  });

  it('refuses answers that are none of its own, and another tab’s older ones', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['quiz']);
    const strange = [{ question: 'elsewhere', chosen: [], truth: true, text: null }];
    expect(codes((await send(course.priya, 'saveAnswers', attempt, strange)).data.saveAnswers)).toEqual(['ANSWER_UNKNOWN']);
    await send(course.priya, 'saveAnswers', attempt, answers(attempt, 4));
    expect(codeOf(await send(course.priya, 'saveAnswers', attempt, []))).toBe('CONFLICT');
    expect(codeOf(await send(course.priya, 'handInAttempt', attempt, []))).toBe('CONFLICT');
  });

  it('says why not: locked, no questions, passed, nothing to answer', async () => {
    const course = await testable();
    expect(codes(await start(course.priya, course.ids['later']))).toEqual(['PREREQUISITE_LEFT']);
    expect(codes(await start(course.priya, course.ids['read']))).toEqual(['ITEM_NO_TEST']);
    const { attempt } = await start(course.priya, course.ids['quiz']);
    await handIn(course.priya, attempt, 4);
    expect(codes(await start(course.priya, course.ids['quiz']))).toEqual(['ATTEMPT_PASSED']);
    const empty = await arrangeCourse(api, { items: [{ key: 'quiz', of: 1, kind: 'QUIZ', settings: { bankKey: 'none' } }] });
    expect(codes(await start(empty.priya, empty.ids['quiz']))).toEqual(['TEST_EMPTY']);
  });

  it('is nobody else’s', async () => {
    const [course, other] = [await testable(), await testable()];
    const { person: tomas } = await anotherTrainee(api, course);
    const { attempt } = await start(course.priya, course.ids['quiz']);
    for (const person of [tomas, course.mentor, course.director, other.priya]) {
      expect(codeOf(await api.as(person)(READ, { id: attempt.id }))).toBe('NOT_FOUND');
      for (const name of ['saveAnswers', 'handInAttempt']) expect(codeOf(await send(person, name, attempt, []))).toBe('NOT_FOUND');
    }
    expect(codeOf(await api.as(other.priya)(START, { input: { idempotencyKey: key(), itemId: course.ids['quiz'] } }))).toBe('NOT_FOUND');
  });

  it('leads from a topic to what explains it, once it is handed in', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['quiz']);
    await handIn(course.priya, attempt, 3);
    const AGAIN = `query ($id: UUID!) { learningAttempt(attemptId: $id) { topics { topic readAgain { id kind title } } } }`;
    const topics = async () => (await api.as(course.priya)(AGAIN, { id: attempt.id })).data.learningAttempt.topics;
    expect(await topics()).toEqual([{ topic: 'Stance', readAgain: [{ id: course.ids['read'], kind: 'READ', title: 'Item read' }] }]);
    await api.sql.query(`update question set explained_in = 'watch' where id = $1`, [attempt.questions[3].key]);
    expect(await topics()).toEqual([{ topic: 'Stance', readAgain: [{ id: course.ids['watch'], kind: 'WATCH', title: 'Item watch' }] }]);
    expect(await api.statements(() => api.as(course.priya)(AGAIN, { id: attempt.id }))).toHaveLength(3);
  });

  it('is read in two statements', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['quiz']);
    expect(await api.statements(() => api.as(course.priya)(READ, { id: attempt.id }))).toHaveLength(2);
  });
});

describe('the exam', () => {
  it('has its attempts, tells topics after the first and what was right once it cannot be taken again', async () => {
    const course = await testable();
    const first = await start(course.priya, course.ids['exam']);
    expect(first.attempt).toMatchObject({ endsAt: '2026-11-26T12:00:00.000Z', now: '2026-11-26T11:00:00.000Z', attemptsLeft: 1 });
    const failed = (await handIn(course.priya, first.attempt, 1)).attempt;
    expect(failed).toMatchObject({ score: 25, passed: false, topics: [{ percent: 25 }], results: [] });
    const second = await start(course.priya, course.ids['exam']);
    expect((await handIn(course.priya, second.attempt, 2)).attempt.results).toHaveLength(4);
    expect(codes(await start(course.priya, course.ids['exam']))).toEqual(['ATTEMPTS_USED']);
    expect((await api.as(course.priya)(ITEM, { id: course.ids['exam'] })).data.learningItem).toMatchObject({
      item: { state: 'WAITING', standing: 'best 50 %, no attempt left; your director can give you another' },
      test: {
        given: 2,
        minutes: 60,
        passPercent: 70,
        attempts: [
          { number: 1, score: 25 },
          { number: 2, score: 50 },
        ],
      },
      availableActions: [{ state: { headline: 'You have used all 2 attempts. Your director can give you another.' } }],
    });
  });

  it('is passed by the rule of the programme', async () => {
    const course = await arrangeCourse(api, {
      items: [{ key: 'exam', of: 1, kind: 'EXAM', settings: { bankKey: 'bank', take: 4 } }],
      rules: { examPercent: 80 },
    });
    await addQuestions(api, course, 'bank', 4);
    const { attempt } = await start(course.priya, course.ids['exam']);
    expect((await handIn(course.priya, attempt, 3)).attempt).toMatchObject({ score: 75, passed: false });
  });

  it('takes answers within the grace, by the server’s clock', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['exam']);
    api.clock.set('2026-11-26T12:02:00.000Z');
    expect((await handIn(course.priya, attempt, 4)).attempt).toMatchObject({ handedInBy: 'TRAINEE', score: 100 });
  });

  it('counts what was saved once the grace is over, and says so', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['exam']);
    const saved = (await send(course.priya, 'saveAnswers', attempt, answers(attempt, 3).slice(0, 3))).data.saveAnswers.attempt;
    api.clock.set('2026-11-26T12:02:00.001Z');
    expect((await handIn(course.priya, saved, 4)).attempt).toMatchObject({ handedInBy: 'TIME', score: 75, passed: true });
  });

  it('that nobody handed in is handed in by a job, once, after the grace', async () => {
    const course = await testable();
    const { attempt } = await start(course.priya, course.ids['exam']);
    await send(course.priya, 'saveAnswers', attempt, answers(attempt, 4));
    const stands = async () => (await api.sql.query(`select handed_in_by, score from attempt where id = $1`, [attempt.id])).rows;
    api.clock.set('2026-11-26T12:02:30.000Z');
    await api.runWork();
    expect(await stands()).toEqual([{ handed_in_by: null, score: null }]);
    api.clock.set('2026-11-26T12:03:00.000Z');
    await api.runWork();
    await api.runWork();
    expect(await stands()).toEqual([{ handed_in_by: 'TIME', score: 100 }]);
    const { rows } = await api.sql.query(`select count(*)::int as n from record where practice_id = $1 and kind = 'certification.attempt-handed-in'`, [
      course.practice.id,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });
});
