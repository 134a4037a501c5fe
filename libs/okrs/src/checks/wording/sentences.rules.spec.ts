import { sentencesOf } from './sentences.rules.js';

it.each([
  ['', []],
  ['One', ['One']],
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['It costs 3.5 days. Really.', ['It costs 3.5 days.', 'Really.']],
  ['Some, e.g. the vans, fail', ['Some, e.g. the vans, fail']],
  ['“Too late.” She left', ['“Too late.”', 'She left']],
  ['a\n\nb', ['a', 'b']],
  ['…', []],
  ['遅い。速く。', ['遅い。', '速く。']],
])('%j', (text, sentences) => expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences));
