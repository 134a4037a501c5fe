import { leftOut, moved, putIn, withOwnPart, without, type StudyValues } from './study-values.rules.js';

const part = (key: string, body = '') => ({ key, heading: key, body });
const values = (...parts: ReturnType<typeof part>[]): StudyValues => ({ title: 'A year', isNamed: false, parts, shownCharts: [], settled: [] });
const keys = ({ parts }: StudyValues) => parts.map(({ key }) => key);
const news = (before: string | null) => ({ id: 'n', text: 'It was $& three.', before });

it.each([
  ['up', 'B', -1, ['B', 'A', 'C']],
  ['down', 'B', 1, ['A', 'C', 'B']],
  ['beyond the first', 'A', -1, ['A', 'B', 'C']],
  ['beyond the last', 'C', 1, ['A', 'B', 'C']],
] as const)('moves a part %s', (_, key, by, expected) => expect(keys(moved(values(part('A'), part('B'), part('C')), key, by))).toEqual(expected));

it('names parts of one’s own anew, also when one was taken out', () => {
  const two = withOwnPart(withOwnPart(values(part('A'))));
  expect(keys(two)).toEqual(['A', 'OWN_1', 'OWN_2']);
  expect(keys(withOwnPart(without(two, 'OWN_1')))).toEqual(['A', 'OWN_2', 'OWN_3']);
});

it.each([
  ['where the older words stand', 'So: It was two. Then.', 'It was two.', 'So: It was $& three. Then.'],
  ['at the end where they do not', 'Otherwise.', 'It was two.', 'Otherwise.\n\nIt was $& three.'],
  ['alone into an empty part', '', null, 'It was $& three.'],
])('puts news in %s', (_, body, before, expected) => {
  const now = putIn(values(part('A', body)), 'A', news(before));
  expect(now.parts[0]?.body).toBe(expected);
  expect(now.settled).toEqual(['n']);
});

it('puts a line of a list under the last one', () => {
  const line = { id: 'n', text: '- two', before: null };
  expect(putIn(values(part('A', 'So:\n- one')), 'A', line).parts[0]?.body).toBe('So:\n- one\n- two');
  expect(putIn(values(part('A', '- one\n\nThen.')), 'A', line).parts[0]?.body).toBe('- one\n\nThen.\n\n- two');
});

it('leaves news out without touching a word', () =>
  expect(leftOut(values(part('A', 'One.')), news(null))).toMatchObject({ parts: [{ body: 'One.' }], settled: ['n'] }));
