import { keepsByItself } from './wish.rules.js';

const nothing = { text: 'zebra', near: false, byWordsAlone: true, wished: false, writes: true };

it.each([
  ['a search that found nothing', {}, true],
  ['one that found something near', { near: true }, false],
  ['one that a facet narrowed', { byWordsAlone: false }, false],
  ['one that is kept already', { wished: true }, false],
  ['one of somebody who only reads', { writes: false }, false],
  ['two letters', { text: ' zz ' }, false],
])('of searches, %s: kept by itself %s', (_, over, kept) => {
  expect(keepsByItself({ ...nothing, ...over })).toBe(kept);
});
