import { bandsOf, isCrowded, placeOf, reachedLevel } from './bands.rules.js';

const level = (name: string, score: number, value: number | null) => ({ name, score, value });
const falling = [level('baseline', 0, 31), level('commit', 0.3, 27), level('target', 0.7, 18), level('stretch', 1, 11)];
const rising = [level('baseline', 0, 0), level('commit', 0.3, 3), level('target', 0.7, 7), level('stretch', 1, 10)];

it('sets levels out from the start, whichever way the figure moves', () => {
  expect(bandsOf(falling).map(({ at }) => Number(at.toFixed(3)))).toEqual([0, 0.2, 0.65, 1]);
  expect(bandsOf(rising).map(({ at }) => at)).toEqual([0, 0.3, 0.7, 1]);
});

it.each([
  [falling, 24, 0.35, 'commit'],
  [falling, 18, 0.65, 'target'],
  [falling, 5, 1, 'stretch'],
  [falling, 35, 0, undefined],
  [rising, 2, 0.2, undefined],
  [rising, 10, 1, 'stretch'],
])('places a figure and says which level it has reached', (levels, value, at, name) => {
  const bands = bandsOf(levels);
  expect(placeOf(value, bands)).toBeCloseTo(at);
  expect(reachedLevel(value, bands)?.name).toBe(name);
});

it('draws nothing for results in words, or without a way to go', () => {
  expect(bandsOf([level('commit', 0.3, null)])).toEqual([]);
  expect(bandsOf([level('baseline', 0, 5), level('target', 1, 5)])).toEqual([]);
});

it('says when neighbours stand too close for labels on one line', () => {
  expect([falling, rising].map((levels) => isCrowded(bandsOf(levels)))).toEqual([false, false]);
  expect(isCrowded(bandsOf([level('baseline', 0, 0), level('commit', 0.3, 8), level('target', 0.7, 9), level('stretch', 1, 10)]))).toBe(true);
  expect(isCrowded([])).toBe(false);
});
