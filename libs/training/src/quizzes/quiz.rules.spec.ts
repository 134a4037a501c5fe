import { workshopTypes } from '../workshops/workshop.kits.js';
import { attemptOf, checkAnswers, gradeAttempt, type AttemptQuestion, type QuizAnswer } from './attempt.rules.js';
import { mayTakeQuiz, quizStanding } from './quiz-standing.rules.js';
import { plainWords } from '@cairn/kernel';
import { checkQuiz, type QuestionKind, type QuizOption, type QuizQuestion } from './quiz.rules.js';
import { usualQuizzes } from './usual-quizzes.js';

const question = (kind: QuestionKind, more: Partial<QuizQuestion> = {}): QuizQuestion => ({
  ...{ key: 'q', kind, text: 'Which?', explanation: 'Because.', options: [], truth: null, number: null, tolerance: 0, accepted: [] },
  ...more,
});
const options = (...texts: string[]): QuizOption[] => texts.map((text) => ({ text: text.replace('*', ''), right: text.startsWith('*') }));
const codeOf = (questions: QuizQuestion[], more: object = {}): string | undefined => {
  const checked = checkQuiz({ title: 'Quiz', passPercent: 70, questions, ...more });
  return checked.ok ? undefined : checked.error.code;
};

describe('checkQuiz', () => {
  it.each<[string, QuizQuestion, string | undefined]>([
    ['one right of two', question('SINGLE', { options: options('*a', 'b') }), undefined],
    ['two right of two', question('SINGLE', { options: options('*a', '*b') }), 'QUESTION_RIGHT'],
    ['one option', question('SINGLE', { options: options('*a') }), 'QUESTION_OPTIONS'],
    ['the same option twice', question('SINGLE', { options: options('*a', 'A') }), 'QUESTION_OPTIONS_SAME'],
    ['several right', question('MULTIPLE', { options: options('*a', '*b', 'c') }), undefined],
    ['none right', question('MULTIPLE', { options: options('a', 'b') }), 'QUESTION_RIGHT'],
    ['true or false', question('TRUE_FALSE', { truth: false }), undefined],
    ['neither', question('TRUE_FALSE'), 'QUESTION_RIGHT'],
    ['an order of three', question('ORDER', { options: options('a', 'b', 'c') }), undefined],
    ['an order of two', question('ORDER', { options: options('a', 'b') }), 'QUESTION_OPTIONS'],
    ['a number', question('NUMBER', { number: 0 }), undefined],
    ['no number', question('NUMBER', { number: Number.NaN }), 'QUESTION_RIGHT'],
    ['less than exact', question('NUMBER', { number: 1, tolerance: -1 }), 'QUESTION_RIGHT'],
    ['a word', question('SHORT_TEXT', { accepted: ['health metric'] }), undefined],
    ['only signs', question('SHORT_TEXT', { accepted: ['?!'] }), 'QUESTION_RIGHT'],
    ['no question', question('TRUE_FALSE', { truth: true, text: ' ' }), 'QUESTION_TEXT_MISSING'],
  ])('%s', (_, one, code) => expect(codeOf([one])).toBe(code));
  it.each([
    ['no questions', [], {}, 'QUIZ_EMPTY'],
    ['the same key twice', [question('TRUE_FALSE', { truth: true }), question('TRUE_FALSE', { truth: true })], {}, 'QUIZ_KEYS'],
    ['nothing to pass', [question('TRUE_FALSE', { truth: true })], { passPercent: 0 }, 'QUIZ_PASS_PERCENT'],
  ])('%s', (_, questions, more, code) => expect(codeOf(questions, more)).toBe(code));
  it.each(workshopTypes.flatMap((type) => (usualQuizzes[type] ? [[type, usualQuizzes[type]] as const] : [])))(
    'the usual quiz of %s passes its own check',
    (_, quiz) => expect(checkQuiz(quiz)).toEqual({ ok: true, value: quiz }),
  );
});

const answer = (more: Partial<QuizAnswer>): QuizAnswer => ({ question: 'q', chosen: [], truth: null, number: null, text: null, ...more });
/** Options keyed 1, 2, 3… in the order given. */
const asked = (one: QuizQuestion): AttemptQuestion => ({ ...one, options: one.options.map((option, place) => ({ ...option, place, key: String(place + 1) })) });
const single = asked(question('SINGLE', { options: options('a', '*b', 'c') }));
const multiple = asked(question('MULTIPLE', { options: options('*a', '*b', 'c', 'd') }));
const order = asked(question('ORDER', { options: options('a', 'b', 'c', 'd') }));

describe('gradeAttempt', () => {
  it.each<[string, AttemptQuestion, Partial<QuizAnswer> | null, number]>([
    ['left out', single, null, 0],
    ['the right one', single, { chosen: ['2'] }, 100],
    ['a wrong one', single, { chosen: ['1'] }, 0],
    ['two of which one is right', single, { chosen: ['1', '2'] }, 0],
    ['all right ones', multiple, { chosen: ['2', '1'] }, 100],
    ['half of them', multiple, { chosen: ['1'] }, 50],
    ['one right, one wrong', multiple, { chosen: ['1', '3'] }, 0],
    ['everything ticked', multiple, { chosen: ['1', '2', '3', '4'] }, 0],
    ['true', asked(question('TRUE_FALSE', { truth: false })), { truth: true }, 0],
    ['false', asked(question('TRUE_FALSE', { truth: false })), { truth: false }, 100],
    ['in order', order, { chosen: ['1', '2', '3', '4'] }, 100],
    ['two changed places', order, { chosen: ['2', '1', '3', '4'] }, 50],
    ['an order half given', order, { chosen: ['1', '2'] }, 50],
    ['the number', asked(question('NUMBER', { number: 32, tolerance: 0.5 })), { number: 32.5 }, 100],
    ['a number too far off', asked(question('NUMBER', { number: 32, tolerance: 0.5 })), { number: 32.6 }, 0],
    ['a tenth is a tenth', asked(question('NUMBER', { number: 0.3 })), { number: 0.1 + 0.2 }, 100],
    ['the word, written otherwise', asked(question('SHORT_TEXT', { accepted: ['Santé'] })), { text: ' sante! ' }, 100],
    ['another word', asked(question('SHORT_TEXT', { accepted: ['health metric'] })), { text: 'metric' }, 0],
  ])('%s', (_, one, given, percent) => expect(gradeAttempt([one], given ? [answer(given)] : [], 70).scorePercent).toBe(percent));

  it.each([
    [70, 7, true],
    [71, 7, false],
    [70, 6, false],
  ])('passes at %d percent with %d of 10: %s', (pass, right, passed) => {
    const questions = Array.from({ length: 10 }, (_, at) => ({ ...asked(question('TRUE_FALSE', { truth: true })), key: `q${at}` }));
    const answers = questions.slice(0, right).map(({ key }) => answer({ question: key, truth: true }));
    expect(gradeAttempt(questions, answers, pass).passed).toBe(passed);
  });
  it('does not round up', () =>
    expect(
      gradeAttempt(
        [multiple, { ...multiple, key: 'r' }, { ...single, key: 's' }],
        [answer({ chosen: ['1', '2'] }), answer({ question: 'r', chosen: ['1', '2'] })],
        67,
      ),
    ).toMatchObject({ scorePercent: 66, passed: false }));
  it('says what was given and what is right', () =>
    expect(gradeAttempt([order], [answer({ chosen: ['2', '1', '3', '4'] })], 70).results).toEqual([
      { question: 'q', share: 0.5, given: 'b; a; c; d', rightAnswer: 'a; b; c; d', explanation: 'Because.' },
    ]));
});

it.each<[string, readonly QuizAnswer[], string | undefined]>([
  ['of this attempt', [answer({ chosen: ['1'] })], undefined],
  ['of another question', [answer({ question: 'x' })], 'QUIZ_ANSWER_UNKNOWN'],
  ['of another option', [answer({ chosen: ['9'] })], 'QUIZ_ANSWER_UNKNOWN'],
  ['the same option twice', [answer({ chosen: ['1', '1'] })], 'QUIZ_ANSWER_UNKNOWN'],
  ['two answers to one question', [answer({}), answer({})], 'QUIZ_ANSWER_TWICE'],
])('checkAnswers: %s', (_, answers, code) => {
  const checked = checkAnswers([single], answers);
  expect(checked.ok ? undefined : checked.error.code).toBe(code);
});

describe('attemptOf', () => {
  it('never shows an order in its right order, whatever the dice say', () => {
    for (const dice of [0, 0.2, 0.5, 0.999]) {
      const [shown] = attemptOf([question('ORDER', { options: options('a', 'b', 'c') })], () => dice);
      expect(shown?.options.map((option) => option.text)).not.toEqual(['a', 'b', 'c']);
      expect(shown?.options.map((option) => option.text).sort()).toEqual(['a', 'b', 'c']);
    }
  });
  it('keys options by where they are shown', () => {
    const [shown] = attemptOf([question('SINGLE', { options: options('*a', 'b', 'c') })], () => 0.999);
    expect(shown?.options.map((option) => `${option.key} ${option.text}`)).toEqual(['1 c', '2 b', '3 a']);
  });
});

const attempt = (id: string, scorePercent: number | null, passed: boolean | null) => ({
  id,
  scorePercent,
  passed,
  handedInAt: passed === null ? null : ('2026-12-03T12:00:00.000Z' as never),
});
it.each([
  ['none', [], { passed: false, attempts: 0, bestPercent: null, openAttemptId: null }],
  ['the best counts', [attempt('a', 80, true), attempt('b', 40, false)], { passed: true, attempts: 2, bestPercent: 80, openAttemptId: null }],
  ['one is open', [attempt('a', 40, false), attempt('b', null, null)], { passed: false, attempts: 1, bestPercent: 40, openAttemptId: 'b' }],
])('quizStanding: %s', (_, attempts, expected) => expect(quizStanding(attempts)).toEqual(expected));

it.each([
  ['after it was held', 'HELD', 'q', [], undefined],
  ['before', 'PLANNED', 'q', [], 'WORKSHOP_NOT_STARTED'],
  ['without a quiz', 'HELD', null, [], 'QUIZ_NONE'],
  ['cancelled', 'CANCELLED', 'q', [], 'WORKSHOP_CANCELLED'],
  ['passed', 'HELD', 'q', [attempt('a', 80, true)], 'QUIZ_PASSED'],
  ['failed', 'HELD', 'q', [attempt('a', 40, false)], undefined],
] as const)('mayTakeQuiz: %s', (_, status, quizId, attempts, code) => {
  const may = mayTakeQuiz({ status, quizId }, attempts);
  expect(may.ok ? undefined : may.error.code).toBe(code);
});

it.each([
  ['Santé!', 'sante'],
  ['  Health-Metric ', 'health metric'],
  ['終わり', '終わり'],
])('plainWords of %j', (text, expected) => expect(plainWords(text)).toBe(expected));
