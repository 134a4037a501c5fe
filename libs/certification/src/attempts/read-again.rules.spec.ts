import { item, module } from '../progress/path.fixture.js';
import { readAgain, type ExplainedIn } from './read-again.rules.js';

const modules = [module(2), module(1)];
const items = [
  item('late', 2, 'READ', { ordinal: 2 }),
  item('film', 1, 'WATCH', { ordinal: 2 }),
  item('text', 1, 'READ', { ordinal: 1 }),
  item('quiz', 1, 'QUIZ', { ordinal: 3 }),
];
const questions = [
  { key: 'a', topic: 'Levels' },
  { key: 'b', topic: 'Levels' },
  { key: 'c', topic: 'Reset' },
];
const missed = (...keys: string[]) => questions.map(({ key }) => ({ question: key, share: keys.includes(key) ? 0.5 : 1 }));

it.each<[string, 'QUIZ' | 'EXAM', string[], ExplainedIn, string[]]>([
  ['where the missed question says', 'QUIZ', ['a'], { a: 'film', b: 'late' }, ['film']],
  ['in the order of the path, each once', 'QUIZ', ['a', 'b'], { a: 'late', b: 'text' }, ['text', 'late']],
  ['in the module of the quiz where it does not say', 'QUIZ', ['a'], {}, ['text', 'film']],
  ['there, too, where what it says is gone', 'QUIZ', ['a'], { a: 'gone' }, ['text', 'film']],
  ['both, where one says it and another does not', 'QUIZ', ['a', 'b'], { a: 'late' }, ['text', 'film', 'late']],
  ['nowhere for an exam that does not say', 'EXAM', ['a'], {}, []],
  ['where an exam says', 'EXAM', ['a'], { a: 'late' }, ['late']],
  ['never in what is no material', 'EXAM', ['a'], { a: 'quiz' }, []],
  ['nowhere where all was right', 'QUIZ', ['c'], { a: 'film' }, []],
])('a topic is read again %s', (_, kind, wrong, explainedIn, ids) => {
  const again = readAgain('Levels', { test: { kind, moduleId: 'm1' }, questions, results: missed(...wrong) }, { modules, items }, explainedIn);
  expect(again.map(({ id }) => id)).toEqual(ids);
});
