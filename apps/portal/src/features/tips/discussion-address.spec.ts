import { lastSaid, moreSaid, partIn } from './discussion-address.js';

const asked = (search: string): URLSearchParams => new URLSearchParams(search);
const part = (totalCount: number | null, shown: number, hasNextPage: boolean) => ({
  ...{ totalCount, edges: Array.from({ length: shown }, () => null) },
  pageInfo: { hasNextPage, endCursor: 'x' },
});

it.each([
  ['', 100, null],
  ['said=300', 300, null],
  ['said=9000', 500, null],
  ['said=1', 100, null],
  ['said=some', 100, null],
  ['said=500&after=x', 500, 'x'],
])('asks, for “%s”, for %i after %s', (search, first, after) => {
  expect(partIn(asked(search))).toEqual({ first, after });
});

it.each([
  ['', part(80, 80, false), null],
  ['', part(230, 100, true), 'Show the next 100: said=200'],
  ['said=400', part(900, 400, true), 'Show the next 100: said=500'],
  ['said=500', part(900, 500, true), 'Go on after these 500: said=500&after=x'],
])('leads on, from “%s”', (search, said, expected) => {
  const more = moreSaid(asked(search), said);
  expect(more && `${more.words}: ${more.search}`).toBe(expected);
});

it.each([
  ['', part(80, 80, false), null],
  ['', part(100, 100, false), 'said=200'],
  ['', part(230, 100, true), 'said=300'],
  ['said=500', part(900, 500, true), null],
])('shows one more than there are, from “%s”', (search, said, expected) => {
  expect(lastSaid(asked(search), said)?.toString() ?? null).toBe(expected);
});
