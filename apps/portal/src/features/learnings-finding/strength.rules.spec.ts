import { movedCells, movedFacets, strengthBand, type StrengthBand } from './strength.rules.js';

it.each([
  [0, 'NONE'],
  [1, 'ONE'],
  [2, 'SOME'],
  [4, 'SOME'],
  [5, 'MANY'],
  [17, 'MANY'],
] as const)('tells %i clients as %s', (clients, band) => expect(strengthBand(clients)).toBe(band));

const strength = (value: StrengthBand, count: number) => ({ facet: 'STRENGTH', value: value as string, count });
const theme = { facet: 'THEME', value: 'SCORING', count: 9 };
const move = { theme: 'SCORING', phase: 'DRAFTING' };

it.each([
  ['a second client', [strength('ONE', 3), strength('SOME', 2)], { from: 1, to: 2 }, [strength('ONE', 2), strength('SOME', 3)]],
  ['a third one', [strength('SOME', 2)], { from: 2, to: 3 }, [strength('SOME', 2)]],
  ['the first one of its band', [strength('NONE', 2)], { from: 0, to: 1 }, [strength('NONE', 1), strength('ONE', 1)]],
  ['the last one of its band', [strength('ONE', 1), strength('SOME', 4)], { from: 1, to: 2 }, [strength('SOME', 5)]],
  ['one that is taken back', [strength('MANY', 1), strength('SOME', 1)], { from: 5, to: 4 }, [strength('SOME', 2)]],
] as const)('counts %s where it belongs, and nothing else', (_, before, clients, after) =>
  expect(movedFacets([theme, ...before], { ...move, ...clients }, (value) => strength(value, 0))).toEqual([theme, ...after]),
);

it('draws the ring on the map where two agree, and takes it away again', () => {
  const [cell, other] = [
    { theme: 'SCORING', phase: 'DRAFTING', agreed: 1 },
    { theme: 'SCORING', phase: 'RESET', agreed: 0 },
  ];
  expect(movedCells([cell, other], { ...move, from: 1, to: 2 })).toEqual([{ ...cell, agreed: 2 }, other]);
  expect(movedCells([cell, other], { ...move, from: 2, to: 1 })).toEqual([{ ...cell, agreed: 0 }, other]);
  expect(movedCells([cell, other], { ...move, from: 2, to: 3 })).toEqual([cell, other]);
});
