import type { TestApi, TestPerson } from '@cairn/testing';
import { act, arrangeTraining, ask, codeOf, codes, key, planOne, startTraining, WORKSHOP, type TrainingPlace } from '../workshops.fixture.js';
import type { AttemptQuestion } from './attempt.rules.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const attemptFields = `attempt { id number passPercent handedInAt scorePercent passed questions { key kind text options { key text } } results { question share given rightAnswer explanation } } errors { code }`;
const TAKE = `mutation ($input: TakeQuizArgs!) { takeQuiz(input: $input) { ${attemptFields} } }`;
const SEND = `mutation ($input: SendQuizAnswersArgs!) { sendQuizAnswers(input: $input) { ${attemptFields} } }`;
const take = (person: TestPerson, workshopId: string) => api.as(person)(TAKE, { input: { idempotencyKey: key(), workshopId } });
const send = (person: TestPerson, attemptId: string, answers: object[]) => api.as(person)(SEND, { input: { idempotencyKey: key(), attemptId, answers } });

async function held(): Promise<{ place: TrainingPlace; id: string }> {
  const place = await arrangeTraining(api);
  const { id } = await planOne(api, place, { withKitQuiz: true });
  await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
  api.clock.set('2026-12-03T12:00:00Z');
  await act(api, place.coach, 'recordAttendance', { workshopId: id, version: 1, exceptions: [] });
  return { place, id };
}

/** What only the database knows while the attempt is open. */
async function rightAnswers(attemptId: string): Promise<object[]> {
  const { rows } = await api.sql.query<{ questions: AttemptQuestion[] }>(`select questions from quiz_attempt where id = $1`, [attemptId]);
  return (rows[0]?.questions ?? []).map((question) => ({
    question: question.key,
    chosen:
      question.kind === 'ORDER'
        ? [...question.options].sort((one, other) => one.place - other.place).map((option) => option.key)
        : question.options.filter((option) => option.right).map((option) => option.key),
    truth: question.truth,
    number: question.number,
    text: question.accepted[0]?.toUpperCase(),
  }));
}

describe('a quiz', () => {
  it('opens after the workshop, tells nothing before it is handed in, and everything afterwards', async () => {
    const { place, id } = await held();
    const { attempt } = (await take(place.ana, id)).data.takeQuiz;
    expect([attempt.number, attempt.passPercent, attempt.results, attempt.questions.length]).toEqual([1, 70, [], 8]);
    expect(JSON.stringify(attempt)).not.toMatch(/right"|truth|accepted|explanation"|place"/);
    const wrong = (await send(place.ana, attempt.id, [])).data.sendQuizAnswers.attempt;
    expect([wrong.scorePercent, wrong.passed, wrong.results.length]).toEqual([0, false, 8]);
    expect(wrong.results.find((one: { question: string }) => one.question === 'suggested')).toMatchObject({ share: 0, given: '', rightAnswer: '32 (± 0.5)' });
    const second = (await take(place.ana, id)).data.takeQuiz.attempt;
    expect(second.number).toBe(2);
    expect((await take(place.ana, id)).data.takeQuiz.attempt.id).toBe(second.id);
    const done = (await send(place.ana, second.id, await rightAnswers(second.id))).data.sendQuizAnswers;
    expect([done.errors, done.attempt.scorePercent, done.attempt.passed]).toEqual([[], 100, true]);
    const seen = (await api.as(place.ana)(WORKSHOP, { id })).data.workshop;
    expect(seen.myQuiz).toEqual({ passed: true, attempts: 2, bestPercent: 100, openAttemptId: null });
    expect((await api.as(place.coach)(WORKSHOP, { id })).data.workshop.quizPassed).toBe(1);
    expect(codes((await take(place.ana, id)).data.takeQuiz)).toEqual(['QUIZ_PASSED']);
  });

  it('is handed in once, also when it is sent twice at once', async () => {
    const { place, id } = await held();
    const { attempt } = (await take(place.ana, id)).data.takeQuiz;
    const answers = await rightAnswers(attempt.id);
    expect(codes((await send(place.ana, attempt.id, [{ question: 'other' }])).data.sendQuizAnswers)).toEqual(['QUIZ_ANSWER_UNKNOWN']);
    const sent = await Promise.all([answers, [], answers, []].map((these) => send(place.ana, attempt.id, these)));
    expect(sent.filter((one) => one.data.sendQuizAnswers.errors.length === 0)).toHaveLength(1);
    expect(sent.flatMap((one) => codes(one.data.sendQuizAnswers))).toEqual(['QUIZ_HANDED_IN', 'QUIZ_HANDED_IN', 'QUIZ_HANDED_IN']);
  });

  it('is one’s own, and nothing to others', async () => {
    const { place, id } = await held();
    const other = await arrangeTraining(api);
    const { attempt } = (await take(place.ana, id)).data.takeQuiz;
    for (const person of [place.ben, place.coach, other.ana]) {
      expect(codeOf(await send(person, attempt.id, []))).toBe('NOT_FOUND');
      expect(codeOf(await api.as(person)(`query ($id: UUID!) { quizAttempt(attemptId: $id) { id } }`, { id: attempt.id }))).toBe('NOT_FOUND');
    }
    expect(codeOf(await take(other.ana, id))).toBe('NOT_FOUND');
    expect(codes((await take(place.coordinator, id)).data.takeQuiz)).toEqual(['NOT_ON_ROSTER']);
    const own = await api.as(place.ana)(`query ($id: UUID!) { quizAttempt(attemptId: $id) { title number } }`, { id: attempt.id });
    expect(own.data.quizAttempt).toEqual({ title: 'OKRs basics', number: 1 });
  });

  it('is not open before, and not where there is none', async () => {
    const place = await arrangeTraining(api);
    const [withQuiz, without] = [await planOne(api, place, { withKitQuiz: true }), await planOne(api, place)];
    expect(codes((await take(place.ana, withQuiz.id)).data.takeQuiz)).toEqual(['WORKSHOP_NOT_STARTED']);
    expect(codes((await take(place.ana, without.id)).data.takeQuiz)).toEqual(['QUIZ_NONE']);
  });
});

const quizFields = 'quiz { id title passPercent version questions { key kind } } errors { code field }';
const KEEP = (name: string): string => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Args!) { ${name}(input: $input) { ${quizFields} } }`;
const keep = (person: TestPerson, name: string, input: object) => api.as(person)(KEEP(name), { input: { idempotencyKey: key(), ...input } });
const question = {
  key: 'one',
  kind: 'TRUE_FALSE',
  text: 'Is a launch a key result?',
  explanation: 'It is a task.',
  options: [],
  truth: false,
  number: null,
  tolerance: 0,
  accepted: [],
};

describe('the practice’s quizzes', () => {
  it('are written, changed and put away; attempts that have begun keep their questions', async () => {
    const { place, id } = await held();
    const { attempt } = (await take(place.ana, id)).data.takeQuiz;
    const [usual] = (await api.as(place.coach)('{ quizzes { id kit title version questions { key truth } } }')).data.quizzes;
    expect([usual.kit, usual.questions.length]).toEqual(['OKRS_BASICS', 8]);
    const edited = (await keep(place.coach, 'editQuiz', { quizId: usual.id, version: 1, title: 'Ours', passPercent: 80, questions: [question] })).data.editQuiz;
    expect(edited).toEqual({ quiz: { id: usual.id, title: 'Ours', passPercent: 80, version: 2, questions: [{ key: 'one', kind: 'TRUE_FALSE' }] }, errors: [] });
    expect(codeOf(await keep(place.coach, 'editQuiz', { quizId: usual.id, version: 1, title: 'Late', passPercent: 80, questions: [question] }))).toBe(
      'CONFLICT',
    );
    expect((await send(place.ana, attempt.id, await rightAnswers(attempt.id))).data.sendQuizAnswers.attempt.scorePercent).toBe(100);
    const own = (await keep(place.coach, 'addQuiz', { title: 'Own', questions: [question] })).data.addQuiz;
    expect(own.quiz).toMatchObject({ title: 'Own', passPercent: 70 });
    expect((await keep(place.coach, 'archiveQuiz', { quizId: own.quiz.id, version: 1 })).data.archiveQuiz).toEqual({ quiz: null, errors: [] });
    expect((await api.as(place.coach)('{ quizzes { title } }')).data.quizzes).toEqual([{ title: 'Ours' }]);
    expect(codeOf(await ask(api, place.coach, 'editWorkshop', { workshopId: id, version: 2, quizId: own.quiz.id }))).toBe('NOT_FOUND');
    expect(codes((await keep(place.coach, 'addQuiz', { title: 'Empty', questions: [] })).data.addQuiz)).toEqual(['QUIZ_EMPTY']);
  });

  it('are forbidden to people of clients, and nothing to other practices', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { quiz } = (await keep(place.coach, 'addQuiz', { title: 'Own', questions: [question] })).data.addQuiz;
    expect(codeOf(await keep(place.lead, 'addQuiz', { title: 'Mine', questions: [question] }))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(place.ana)('{ quizzes { title } }'))).toBe('FORBIDDEN');
    for (const [name, more] of [
      ['editQuiz', { title: 'Mine', passPercent: 70, questions: [question] }],
      ['archiveQuiz', {}],
    ] as const) {
      expect(codeOf(await keep(place.lead, name, { quizId: quiz.id, version: 1, ...more }))).toBe('FORBIDDEN');
      expect(codeOf(await keep(other.coach, name, { quizId: quiz.id, version: 1, ...more }))).toBe('NOT_FOUND');
    }
    expect((await api.as(other.coach)('{ quizzes { title } }')).data.quizzes).toEqual([]);
  });
});
