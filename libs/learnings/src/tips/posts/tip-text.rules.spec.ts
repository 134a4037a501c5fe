import { checkComment, checkPost, readsTheSame } from './tip-text.rules.js';

const whole = { title: 'Three ways to end', intro: '', tips: ['End on time.'] };

it.each([
  ['a list', 'TIPS', whole, { title: 'Three ways to end', intro: '', tips: ['End on time.'] }],
  [
    'white space and blank lines',
    'TIPS',
    { title: ' Ways\n to end ', intro: ' a ', tips: ['', ' One\n tip ', ' '] },
    { title: 'Ways to end', intro: 'a', tips: ['One tip'] },
  ],
  ['twelve tips', 'TIPS', { ...whole, tips: Array.from({ length: 12 }, () => 'x') }, { ...whole, tips: Array.from({ length: 12 }, () => 'x') }],
  ['a tip of 280 characters', 'TIPS', { ...whole, tips: ['🙂'.repeat(280)] }, { ...whole, tips: ['🙂'.repeat(280)] }],
  ['a question, whose tips are none', 'QUESTION', whole, { ...whole, tips: [] }],
  ['no title', 'TIPS', { ...whole, title: ' ' }, 'TIP_TITLE_MISSING title'],
  ['a title of 161 characters', 'QUESTION', { ...whole, title: 'x'.repeat(161) }, 'TIP_TITLE_TOO_LONG title'],
  ['an introduction of 4,001 characters', 'TIPS', { ...whole, intro: 'x'.repeat(4001) }, 'TEXT_TOO_LONG intro'],
  ['no tips', 'TIPS', { ...whole, tips: ['', ' '] }, 'TIPS_MISSING tips.0'],
  ['thirteen tips', 'TIPS', { ...whole, tips: Array.from({ length: 13 }, () => 'x') }, 'TIPS_TOO_MANY tips.12'],
  ['a long tip after a blank line', 'TIPS', { ...whole, tips: ['a', '', 'x'.repeat(281)] }, 'TIP_TOO_LONG tips.2'],
] as const)('a post with %s', (_, kind, written, expected) => {
  const checked = checkPost(kind, written);
  expect(checked.ok ? checked.value : `${checked.error.code} ${checked.error.field}`).toEqual(expected);
});

it.each([
  ['words', ' So. ', 'So.'],
  ['none', ' \n ', 'TIP_COMMENT_MISSING'],
  ['4,001 characters', 'x'.repeat(4001), 'TIP_COMMENT_TOO_LONG'],
])('a comment of %s', (_, text, expected) => {
  const checked = checkComment(text);
  expect(checked.ok ? checked.value : checked.error.code).toBe(expected);
});

it.each([
  ['the same', whole, true],
  ['another title', { ...whole, title: 'Ways' }, false],
  ['another introduction', { ...whole, intro: 'x' }, false],
  ['another order', { ...whole, tips: ['b', 'a'] }, false],
])('a reader sees of %s whether it changed', (_, other, expected) => expect(readsTheSame(whole, other)).toBe(expected));
