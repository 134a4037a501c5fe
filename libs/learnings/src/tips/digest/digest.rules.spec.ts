import { beginning, digestOf, endOfHour, type NewPost } from './digest.rules.js';

const post = (id: string, more: Partial<NewPost> = {}): NewPost => ({ id, kind: 'TIPS', title: id, authorName: 'Sam', tips: 3, isFollowed: false, ...more });
const open = (id: string) => ({ id, title: id, authorName: 'Chu' });

it.each([
  ['nothing', [], [], null],
  ['an old question alone', [], [open('q')], null],
  ['one list', [post('Three ways to end')], [], 'New from coaches: Three ways to end'],
  ['two lists', [post('a'), post('b')], [], 'New from coaches: 2 lists of tips'],
  ['lists and a question', [post('a'), post('b'), post('q', { kind: 'QUESTION' })], [], 'New from coaches: 2 lists of tips and 1 question'],
  ['two questions', [post('p', { kind: 'QUESTION' }), post('q', { kind: 'QUESTION' })], [], 'New from coaches: 2 questions'],
] as const)('a week with %s', (_, posts, waiting, subject) => expect(digestOf(posts, waiting)?.subject ?? null).toBe(subject));

it('has followed themes first, ten at most, and old questions that are not new', () => {
  const posts = [...Array.from({ length: 11 }, (_, at) => post(`p${at}`)), post('mine', { isFollowed: true }), post('q', { kind: 'QUESTION' })];
  const digest = digestOf(posts, [open('q'), open('r'), open('s'), open('t'), open('u')]);
  expect(digest?.posts.map(({ id }) => id)).toEqual(['mine', 'p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
  expect(digest?.more).toBe(3);
  expect(digest?.waiting.map(({ id }) => id)).toEqual(['r', 's', 't']);
});

it.each([
  ['2026-11-26T11:00:00.000Z', '2026-11-26T12:00:00.000Z'],
  ['2026-11-26T11:59:59.999Z', '2026-11-26T12:00:00.000Z'],
  ['2026-11-26T23:10:00.000Z', '2026-11-27T00:00:00.000Z'],
])('what is said at %s is told at %s', (now, at) => expect(endOfHour(new Date(now)).toISOString()).toBe(at));

it.each([
  ['One\n two.', 20, 'One two.'],
  ['One two three', 8, 'One two…'],
  ['x'.repeat(30), 8, `${'x'.repeat(4)}…`],
])('%j begins within %d characters', (text, most, expected) => expect(beginning(text, most)).toBe(expected));
