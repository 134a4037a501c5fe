import { shownByLevels, type LeveledLine } from './read-levels.rules.js';

const falling = { krType: 'METRIC', text: '', direction: null, headline: null, baseline: 7.5, commitValue: 6, targetValue: 4.5, stretchValue: 3 } as const;
const of = (more: Partial<LeveledLine>): LeveledLine => ({ ...falling, ...more });

it.each([
  ['levels that fall', of({}), { direction: 'DECREASE' }],
  ['levels that rise', of({ baseline: 0, commitValue: 3, targetValue: 7, stretchValue: 10 }), { direction: 'INCREASE' }],
  ['no baseline', of({ baseline: null }), { direction: 'DECREASE' }],
  ['baseline and stretch alone', of({ commitValue: null, targetValue: null }), { direction: 'DECREASE' }],
  ['one figure', of({ baseline: null, commitValue: null, targetValue: null }), {}],
  ['no order', of({ targetValue: 9 }), {}],
  ['a direction that was said', of({ direction: 'DECREASE' }), {}],
  ['a direction that they contradict', of({ direction: 'INCREASE' }), {}],
  ['a milestone', of({ krType: 'MILESTONE' }), {}],
  ['words with the target', of({ text: 'Days of waiting fall from 7.5 to 4.5' }), { direction: 'DECREASE', headline: 'TARGET' }],
  ['words with a decimal comma', of({ text: 'Days of waiting fall to 4,5' }), { direction: 'DECREASE', headline: 'TARGET' }],
  ['words with stretch', of({ text: 'Nobody waits longer than 3 days' }), { direction: 'DECREASE', headline: 'STRETCH' }],
  ['words with two levels', of({ text: '6 days, then 3' }), { direction: 'DECREASE' }],
  ['words with the baseline alone', of({ text: 'Below the 7.5 days of today' }), { direction: 'DECREASE' }],
  ['a level that somebody marked', of({ text: 'Down to 4.5', headline: 'COMMIT' }), { direction: 'DECREASE' }],
])('shownByLevels: %s', (_, line, shown) => expect(shownByLevels(line)).toEqual(shown));
