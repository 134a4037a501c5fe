import type { TestApi, TestPerson } from '@cairn/testing';
import { addQuestions, arrangeCourse, codeOf, codes, key, startCertification, type Course } from '../learning.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());

const bankFields = `id title version status uses { title take } material { key title moduleTitle } questions { id explainedIn kind topic text options { text right } truth number tolerance accepted explanation version } availableActions { action state { __typename } }`;
const BANK = `query ($id: UUID!) { questionBank(id: $id) { ${bankFields} } }`;
const send = (person: TestPerson, name: string, input: object) =>
  api.as(person)(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Args!) { ${name}(input: $input) { bank { ${bankFields} } errors { code field } } }`,
    {
      input: { idempotencyKey: key(), ...input },
    },
  );
const done = async (person: TestPerson, name: string, input: object) => (await send(person, name, input)).data[name];
const question = (more: object = {}) => ({
  ...{ kind: 'ONE', topic: 'Stance', text: 'What do you ask first?', explanation: 'Because.', accepted: [] },
  options: [
    { text: 'What would change?', right: true },
    { text: 'Why so late?', right: false },
  ],
  ...more,
});
const items = [{ key: 'quiz', of: 1, kind: 'QUIZ' as const, settings: { bankKey: 'bank', take: 2 } }];
const arrange = async (): Promise<{ course: Course; bankId: string }> => {
  const course = await arrangeCourse(api, { items, needs: [] });
  return { course, bankId: await addQuestions(api, course, 'bank', 3) };
};
const draftOf = async (course: Course): Promise<{ versionId: string; bankId: string }> => {
  const start = `mutation ($input: OfProgrammeArgs!) { startProgrammeVersion(input: $input) { version { id banks { id } } } }`;
  const { version } = (await api.as(course.director)(start, { input: { idempotencyKey: key(), programmeId: course.programmeId } })).data.startProgrammeVersion;
  return { versionId: version.id, bankId: version.banks[0].id };
};

it('is read whole in one statement, with what draws from it', async () => {
  const { course, bankId } = await arrange();
  expect(await api.statements(() => api.as(course.director)(BANK, { id: bankId }))).toHaveLength(1);
  const { data } = await api.as(course.director)(BANK, { id: bankId });
  expect(data.questionBank).toMatchObject({
    uses: [{ title: 'Item quiz', take: 2 }],
    questions: [{ kind: 'ONE', options: [{ text: 'right', right: true }, { right: false }, { right: false }] }, {}, {}],
    availableActions: [{ action: 'writeQuestions' }, { action: 'removeQuestionBank', state: { __typename: 'Forbidden' } }],
  });
});

it.each<[string, object, object]>([
  [
    'several are right',
    {
      kind: 'SEVERAL',
      options: [
        { text: 'a', right: true },
        { text: 'b', right: true },
        { text: 'c', right: false },
      ],
    },
    { options: [{ right: true }, { right: true }, {}] },
  ],
  ['true or false', { kind: 'TRUE_FALSE', options: [], truth: false }, { truth: false }],
  ['a number', { kind: 'NUMBER', options: [], number: 0.7, tolerance: 0.05 }, { number: 0.7, tolerance: 0.05 }],
  [
    'an order',
    { kind: 'ORDER', options: ['one', 'two', 'three'].map((text) => ({ text, right: false })) },
    { options: [{ text: 'one' }, { text: 'two' }, { text: 'three' }] },
  ],
  ['a few words', { kind: 'SHORT_TEXT', options: [], accepted: ['baseline'] }, { accepted: ['baseline'] }],
])('takes a question where %s', async (_, more, kept) => {
  const { course } = await arrange();
  const { bankId } = await draftOf(course);
  const added = await done(course.director, 'addBankQuestion', { bankId, ...question(more) });
  expect(added.errors).toEqual([]);
  expect(added.bank.questions.at(-1)).toMatchObject(kept);
  expect((await done(course.director, 'addBankQuestion', { bankId, ...question({ ...more, text: ' ' }) })).errors).toMatchObject([{ field: 'text' }]);
});

it('is rewritten in place while its version is a draft', async () => {
  const { course } = await arrange();
  const { bankId } = await draftOf(course);
  const [first] = (await api.as(course.director)(BANK, { id: bankId })).data.questionBank.questions;
  const edited = await done(course.director, 'editBankQuestion', { questionId: first.id, version: 1, ...question() });
  expect(edited.bank.questions[0]).toMatchObject({ id: first.id, text: 'What do you ask first?', version: 2 });
  expect(codeOf(await send(course.director, 'editBankQuestion', { questionId: first.id, version: 1, ...question() }))).toBe('CONFLICT');
});

it('is another question once trainees are asked: an attempt that has begun keeps its own', async () => {
  const { course } = await arrange();
  const start = `mutation ($input: StartAttemptArgs!) { startAttempt(input: $input) { attempt { id questions { key text } } } }`;
  const { attempt } = (await api.as(course.priya)(start, { input: { idempotencyKey: key(), itemId: course.ids['quiz'] } })).data.startAttempt;
  const [asked] = attempt.questions;
  const changed = await done(course.director, 'editBankQuestion', { questionId: asked.key, version: 1, ...question() });
  expect(changed.bank.questions).toHaveLength(3);
  expect(changed.bank.questions.map(({ id }: { id: string }) => id)).not.toContain(asked.key);
  const { data } = await api.as(course.priya)(`query ($id: UUID!) { learningAttempt(attemptId: $id) { questions { key text } } }`, { id: attempt.id });
  expect(data.learningAttempt.questions[0]).toEqual(asked);
  expect(codes(await done(course.director, 'editBankQuestion', { questionId: asked.key, version: 2, ...question() }))).toEqual(['QUESTION_ASIDE']);
});

it('says where it is explained, of what its own version has to read', async () => {
  const course = await arrangeCourse(api, { items: [...items, { key: 'text', of: 1, kind: 'READ' as const }], needs: [] });
  const bankId = await addQuestions(api, course, 'bank', 3);
  const added = await done(course.director, 'addBankQuestion', { bankId, ...question({ explainedIn: 'text' }) });
  expect(added).toMatchObject({ errors: [], bank: { material: [{ key: 'text', title: 'Item text', moduleTitle: 'Module title 1' }] } });
  expect(added.bank.questions.at(-1)).toMatchObject({ explainedIn: 'text' });
  const { id, version } = added.bank.questions.at(-1);
  for (const explainedIn of ['quiz', 'elsewhere'])
    expect((await done(course.director, 'editBankQuestion', { questionId: id, version, ...question({ explainedIn }) })).errors).toEqual([
      { code: 'QUESTION_EXPLAINED_IN', field: 'explainedIn' },
    ]);
  const { bankId: copied } = await draftOf(course);
  expect((await api.as(course.director)(BANK, { id: copied })).data.questionBank.questions.at(-1)).toMatchObject({ explainedIn: 'text' });
});

it('keeps as many as one attempt draws', async () => {
  const { course, bankId } = await arrange();
  const [one, two] = (await api.as(course.director)(BANK, { id: bankId })).data.questionBank.questions;
  expect((await done(course.director, 'putQuestionAside', { questionId: one.id, version: 1 })).bank.questions).toHaveLength(2);
  expect(codes(await done(course.director, 'putQuestionAside', { questionId: two.id, version: 1 }))).toEqual(['BANK_TOO_SMALL']);
});

it('comes, is renamed and goes with the draft it belongs to', async () => {
  const { course, bankId: published } = await arrange();
  const { versionId, bankId } = await draftOf(course);
  const { bank } = await done(course.director, 'addQuestionBank', { versionId, title: 'Warm-up' });
  expect(await done(course.director, 'renameQuestionBank', { bankId: bank.id, version: 1, title: 'Warming up' })).toMatchObject({
    bank: { title: 'Warming up', version: 2 },
  });
  expect(await done(course.director, 'removeQuestionBank', { bankId: bank.id })).toEqual({ bank: null, errors: [] });
  expect(codes(await done(course.director, 'removeQuestionBank', { bankId }))).toEqual(['BANK_USED']);
  expect(codes(await done(course.director, 'removeQuestionBank', { bankId: published }))).toEqual(['VERSION_PUBLISHED']);
  expect(codes(await done(course.director, 'addQuestionBank', { versionId: course.versionId, title: 'More' }))).toEqual(['VERSION_PUBLISHED']);
});

it('shows right answers to directors alone, and nothing to another practice', async () => {
  const [{ course, bankId }, { course: other }] = [await arrange(), await arrange()];
  const [first] = (await api.as(course.director)(BANK, { id: bankId })).data.questionBank.questions;
  const acts: [string, object][] = [
    ['addQuestionBank', { versionId: course.versionId, title: 'More' }],
    ['renameQuestionBank', { bankId, version: 1, title: 'More' }],
    ['removeQuestionBank', { bankId }],
    ['addBankQuestion', { bankId, ...question() }],
    ['editBankQuestion', { questionId: first.id, version: 1, ...question() }],
    ['putQuestionAside', { questionId: first.id, version: 1 }],
  ];
  for (const [name, input] of acts) {
    for (const person of [course.facilitator, course.mentor, course.priya])
      expect([name, codeOf(await send(person, name, input))]).toEqual([name, 'FORBIDDEN']);
    expect([name, codeOf(await send(other.director, name, input))]).toEqual([name, 'NOT_FOUND']);
  }
  for (const person of [course.mentor, course.priya]) expect(codeOf(await api.as(person)(BANK, { id: bankId }))).toBe('FORBIDDEN');
  expect(codeOf(await api.as(other.director)(BANK, { id: bankId }))).toBe('NOT_FOUND');
});
