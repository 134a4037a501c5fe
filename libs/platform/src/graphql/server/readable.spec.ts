import { readable } from './readable.js';

it.each([
  ['a text', 'a\u0000b', 'ab'],
  ['a list', ['a', 'b\u0000', 3], ['a', 'b', 3]],
  ['an input in an input', { input: { name: '\u202eNorth', tags: ['x'], at: null } }, { input: { name: 'North', tags: ['x'], at: null } }],
])('takes what nobody sees out of %s', (_, sent, read) => {
  expect(readable(sent)).toEqual(read);
});

it('hands on what holds nothing of it as it is', () => {
  const sent = { input: { name: 'North', lines: [{ text: 'a' }], count: 2, done: true, note: null } };
  expect(readable(sent)).toBe(sent);
});

it('does not follow what is nested without end', () => {
  const sent = JSON.parse(`${'['.repeat(60_000)}${']'.repeat(60_000)}`) as unknown;
  expect(readable(sent)).toBe(sent);
});
