import { directionOf, levelFault, suggestLevels } from './levels.rules.js';

const levels = (
  baseline: number | null,
  commitValue: number | null,
  targetValue: number | null,
  stretchValue: number | null,
  direction: 'INCREASE' | 'DECREASE' | null = null,
) => ({
  ...{ baseline, commitValue, targetValue, stretchValue, direction },
});

describe('suggestLevels', () => {
  it.each([
    ['up', 0, 100, 30, 70],
    ['down', 31, 12, 25, 18],
    ['a short way', 4.1, 4.6, 4.25, 4.45],
    ['a way of a few units', 2, 6, 3.2, 4.8],
    ['a tiny way', 0.001, 0.003, 0.0016, 0.0024],
    ['through zero', -20, 20, -8, 8],
    ['large figures', 1_000_000, 2_000_000, 1_300_000, 1_700_000],
    ['figures with cents', 10.5, 30.5, 16.5, 24.5],
  ])('%s', (_, baseline, stretch, commitValue, targetValue) => expect(suggestLevels(baseline, stretch)).toEqual({ commitValue, targetValue }));
  it.each([
    ['no baseline', null, 3],
    ['no stretch', 3, null],
    ['no way between them', 3, 3],
  ])('says nothing with %s', (_, baseline, stretch) => expect(suggestLevels(baseline, stretch)).toBeNull());
  it('follows other shares of the plan', () => expect(suggestLevels(0, 100, { commit: 0.5, target: 0.8 })).toEqual({ commitValue: 50, targetValue: 80 }));
  it('always stands in its order, whatever the figures', () => {
    for (const [from, to] of [
      [0, 1e-9],
      [1, 1.0001],
      [99, 100],
      [-1e9, 1e9],
      [0.1, 0.2],
      [5e-7, 9e-7],
    ] as const) {
      const made = suggestLevels(from, to);
      expect(levelFault(levels(from, made?.commitValue ?? null, made?.targetValue ?? null, to))).toBeNull();
    }
  });
});

describe('levelFault', () => {
  it.each([
    ['up in order', levels(0, 3, 7, 10), undefined],
    ['down in order', levels(31, 27, 18, 12), undefined],
    ['nothing known', levels(null, null, null, null), undefined],
    ['only stretch known', levels(null, null, null, 12), undefined],
    ['a gap in between', levels(0, null, 7, 10), undefined],
    ['equal neighbours', levels(0, 3, 3, 10), 'targetValue'],
    ['target beyond stretch', levels(0, 3, 12, 10), 'stretchValue'],
    ['commit before the baseline', levels(5, 3, 7, 10), 'commitValue'],
    ['stretch pasted first', levels(0, 10, 7, 3), 'targetValue'],
    ['a decrease that goes up', levels(0, 3, 7, 10, 'DECREASE'), 'commitValue'],
    ['an increase that goes down', levels(31, 27, 18, 12, 'INCREASE'), 'commitValue'],
    ['no baseline, wrong direction', levels(null, 3, 7, 10, 'DECREASE'), 'targetValue'],
  ])('%s', (_, given, field) => expect(levelFault(given)?.field).toBe(field));
  it('says it in words', () => {
    expect(levelFault(levels(0, 3, 12, 10))?.words).toBe('Stretch should be above target.');
    expect(levelFault(levels(31, 31, 18, 12))?.words).toBe('Commit equals the baseline. Each level is a step of its own.');
  });
});

it.each([
  ['up', levels(0, null, null, 10), 'INCREASE'],
  ['down', levels(null, 27, 18, 12), 'DECREASE'],
  ['not told by one figure', levels(null, null, null, 12), null],
  ['not told by equal ones', levels(12, null, null, 12), null],
])('the direction is %s', (_, given, direction) => expect(directionOf(given)).toBe(direction));
