import type { TestApi, TestPerson } from '@cairn/testing';
import { addQuestions, anotherTrainee, arrangeCourse, codeOf, codes, key, startCertification, type Course } from '../learning.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());

const FIGURES = `query ($id: UUID!) { questionFigures(bankId: $id) { questionId asked rightPercent leftOut apart finding choices { text right count } } }`;
const START = `mutation ($input: StartAttemptArgs!) { startAttempt(input: $input) { attempt { id version questions { key text options { key text } } } } }`;
const HAND_IN = `mutation ($input: AnswerAttemptArgs!) { handInAttempt(input: $input) { attempt { score } errors { code } } }`;

const items = [
  { key: 'quiz', of: 1, kind: 'QUIZ' as const, settings: { bankKey: 'bank', take: 3, passPercent: 100 } },
  { key: 'other', of: 1, kind: 'QUIZ' as const, settings: { bankKey: 'elsewhere', take: 3 } },
];
const arrange = async (): Promise<{ course: Course; bankId: string }> => {
  const course = await arrangeCourse(api, { items, needs: [] });
  await addQuestions(api, course, 'elsewhere', 3);
  return { course, bankId: await addQuestions(api, course, 'bank', 3) };
};
/** Answers by question: `right`, `wrong`, `neither` or nothing. */
async function take(person: TestPerson, itemId: string | undefined, given: readonly (string | null)[]): Promise<void> {
  const { attempt } = (await api.as(person)(START, { input: { idempotencyKey: key(), itemId } })).data.startAttempt;
  const answers = attempt.questions.flatMap((question: { key: string; text: string; options: { key: string; text: string }[] }) => {
    const wanted = given[Number(question.text.replace(/\D/gu, '')) - 1];
    const chosen = question.options.filter((option) => option.text === wanted).map((option) => option.key);
    return chosen.length === 0 ? [] : [{ question: question.key, chosen, truth: null, text: null }];
  });
  const input = { idempotencyKey: key(), attemptId: attempt.id, version: attempt.version, answers };
  expect(codes((await api.as(person)(HAND_IN, { input })).data.handInAttempt)).toEqual([]);
}
const figures = async (person: TestPerson, id: string) => (await api.as(person)(FIGURES, { id })).data.questionFigures;
async function takenByFive(course: Course): Promise<void> {
  const given = [
    ['right', 'wrong', 'right'],
    ['right', 'wrong', 'right'],
    ['wrong', 'right', 'wrong'],
    ['neither', 'right', null],
  ];
  await take(course.priya, course.ids['quiz'], ['right', 'wrong', 'right']);
  for (const [at, answers] of given.entries()) await take((await anotherTrainee(api, course, `Trainee ${at}`)).person, course.ids['quiz'], answers);
}

it('stand from five people on, and count what each said when they met a question first', async () => {
  const { course, bankId } = await arrange();
  await take(course.priya, course.ids['quiz'], ['right', 'wrong', 'right']);
  await take(course.priya, course.ids['quiz'], ['wrong', 'wrong', 'wrong']);
  await take(course.priya, course.ids['other'], ['wrong', 'wrong', 'wrong']);
  for (const [at, answers] of [
    ['right', 'wrong', 'right'],
    ['wrong', 'right', 'wrong'],
    ['neither', 'right', null],
  ].entries())
    await take((await anotherTrainee(api, course, `Trainee ${at}`)).person, course.ids['quiz'], answers);
  const few = await figures(course.director, bankId);
  expect(few.map(({ asked, rightPercent, choices }: { asked: number; rightPercent: unknown; choices: unknown[] }) => [asked, rightPercent, choices])).toEqual(
    Array.from({ length: 3 }, () => [4, null, []]),
  );
  await take((await anotherTrainee(api, course, 'The fifth')).person, course.ids['quiz'], ['right', 'wrong', 'right']);
  const [first, second, third] = await figures(course.director, bankId);
  expect(first).toMatchObject({
    ...{ asked: 5, rightPercent: 60, leftOut: 0, finding: null },
    choices: [
      { text: 'right', right: true, count: 3 },
      { text: 'wrong', right: false, count: 1 },
      { text: 'neither', right: false, count: 1 },
    ],
  });
  expect(second).toMatchObject({ apart: -1, rightPercent: 40, finding: 'More people said “wrong” than what is right.' });
  expect(third).toMatchObject({ leftOut: 1, rightPercent: 60 });
});

it('go with a question into the next version, until something else is asked or right', async () => {
  const { course } = await arrange();
  await takenByFive(course);
  const start = `mutation ($input: OfProgrammeArgs!) { startProgrammeVersion(input: $input) { version { banks { id key } } } }`;
  const { version } = (await api.as(course.director)(start, { input: { idempotencyKey: key(), programmeId: course.programmeId } })).data.startProgrammeVersion;
  const { id } = version.banks.find((bank: { key: string }) => bank.key === 'bank');
  const before = await figures(course.director, id);
  expect(before).toMatchObject([{ asked: 5 }, { asked: 5 }, { asked: 5 }]);
  const edit = `mutation ($input: EditBankQuestionArgs!) { editBankQuestion(input: $input) { errors { code } } }`;
  const texts = { kind: 'ONE', topic: 'Another topic', text: 'Question 1?', explanation: 'Another.', accepted: [] };
  const change = (questionId: string, number: number, right: string) => ({
    ...{ idempotencyKey: key(), questionId, version: 1, ...texts, text: `Question ${number}?` },
    options: ['right', 'wrong', 'neither'].map((text) => ({ text, right: text === right })),
  });
  for (const input of [change(before[0].questionId, 1, 'right'), change(before[1].questionId, 2, 'wrong')])
    expect(codes((await api.as(course.director)(edit, { input })).data.editBankQuestion)).toEqual([]);
  expect(await figures(course.director, id)).toMatchObject([{ asked: 5 }, { asked: 0 }, { asked: 5 }]);
});

it('are read in two statements', async () => {
  const { course, bankId } = await arrange();
  await takenByFive(course);
  expect(await api.statements(() => api.as(course.director)(FIGURES, { id: bankId }))).toHaveLength(2);
});

it('are for directors alone, and of nobody else’s practice', async () => {
  const [{ course, bankId }, { course: other }] = [await arrange(), await arrange()];
  for (const person of [course.facilitator, course.mentor, course.priya]) expect(codeOf(await api.as(person)(FIGURES, { id: bankId }))).toBe('FORBIDDEN');
  expect(codeOf(await api.as(other.director)(FIGURES, { id: bankId }))).toBe('NOT_FOUND');
});
