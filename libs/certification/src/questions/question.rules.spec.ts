import { checkQuestion, type QuestionText } from './question.rules.js';

const question = (more: Partial<QuestionText>): QuestionText => ({
  kind: 'ONE',
  topic: 'Stance',
  text: 'Which?',
  options: ['a', 'b', 'c'],
  answer: 1,
  explanation: '',
  explainedIn: null,
  ...more,
});
const read = (more: Partial<QuestionText>) => {
  const checked = checkQuestion(question(more));
  return checked.ok ? checked.value.answer : [checked.error.code, checked.error.field];
};

describe('a question', () => {
  it.each<[string, Partial<QuestionText>, unknown]>([
    ['one right', {}, 1],
    ['one right that is not there', { answer: 3 }, ['QUESTION_RIGHT', 'answer']],
    ['several right, in order and once each', { kind: 'SEVERAL', answer: [2, 0, 2] }, [0, 2]],
    ['several, none right', { kind: 'SEVERAL', answer: [] }, ['QUESTION_RIGHT', 'answer']],
    ['true or false', { kind: 'TRUE_FALSE', answer: false }, false],
    ['true or false, not said', { kind: 'TRUE_FALSE', answer: 1 }, ['QUESTION_RIGHT', 'answer']],
    ['a number, exactly', { kind: 'NUMBER', answer: { value: 3 } as never }, { value: 3, tolerance: 0 }],
    ['a number that is none', { kind: 'NUMBER', answer: { value: Number.NaN, tolerance: 0 } }, ['QUESTION_RIGHT', 'answer']],
    ['a number off by less than nothing', { kind: 'NUMBER', answer: { value: 3, tolerance: -1 } }, ['QUESTION_RIGHT', 'answer']],
    ['an order is right as it stands', { kind: 'ORDER', answer: [] }, [0, 1, 2]],
    ['an order of two', { kind: 'ORDER', options: ['a', 'b'] }, ['QUESTION_OPTIONS', 'options']],
    ['words', { kind: 'SHORT_TEXT', answer: [' reset ', '!'] }, ['reset']],
    ['words that say nothing', { kind: 'SHORT_TEXT', answer: ['…'] }, ['QUESTION_RIGHT', 'answer']],
    ['the same option twice', { options: ['a', 'A'] }, ['QUESTION_OPTIONS_SAME', 'options']],
    ['an empty option', { options: ['a', ' '] }, ['OPTION_TEXT_MISSING', 'options.1']],
    ['no text', { text: ' ' }, ['QUESTION_TEXT_MISSING', 'text']],
    ['no topic', { topic: '' }, ['QUESTION_TOPIC_MISSING', 'topic']],
  ])('%s', (_, more, expected) => expect(read(more)).toEqual(expected));
});
