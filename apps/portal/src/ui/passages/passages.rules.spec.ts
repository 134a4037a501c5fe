import { passageOf, passagesOf } from './passages.rules.js';

const text = 'We increase awareness.';

it.each([
  ['nothing marked', [], [[text, []]]],
  [
    'one passage',
    [[3, 'increase']],
    [
      ['We ', []],
      ['increase', [1]],
      [' awareness.', []],
    ],
  ],
  [
    'two that overlap',
    [
      [3, 'increase awareness'],
      [12, 'awareness.'],
    ],
    [
      ['We ', []],
      ['increase ', [1]],
      ['awareness', [1, 2]],
      ['.', [2]],
    ],
  ],
  ['the whole', [[0, text]], [[text, [1]]]],
])('%s', (_, marked, parts) => {
  const passages = marked.map(([startsAt, quote]) => ({ startsAt: startsAt as number, quote: quote as string }));
  const cut = passagesOf(text, passages);
  expect(cut.map(({ words, numbers }) => [words, numbers])).toEqual(parts);
  expect(cut.map(({ words }) => words).join('')).toBe(text);
});

it.each([
  [' increase ', { startsAt: 3, quote: 'increase' }],
  ['decrease', null],
  [' ', null],
])('finds %j', (quote, found) => expect(passageOf(text, quote)).toEqual(found));
