import { readFigures, readsTwoWays } from './figures.rules.js';

const values = (...cells: string[]) => readFigures(cells).map((one) => one && [one.value, one.unit]);

describe('readFigures', () => {
  it.each([
    ['whole numbers', ['27', '18', '12'], [27, 18, 12]],
    ['decimal commas', ['2,5', '3', '4,25'], [2.5, 3, 4.25]],
    ['decimal points', ['2.5', '3', '4.25'], [2.5, 3, 4.25]],
    ['points between thousands, comma before decimals', ['1.234,50', '2.000', '3.500'], [1234.5, 2000, 3500]],
    ['commas between thousands', ['1,234.50', '2,000', '3,500'], [1234.5, 2000, 3500]],
    ['a single comma before three digits', ['900', '1,200', '1,500'], [900, 1200, 1500]],
    ['a comma that another cell shows to be decimal', ['0,5', '1,250', '2'], [0.5, 1.25, 2]],
    ['one point before three digits', ['1.125', '2', '3'], [1.125, 2, 3]],
    ['a leading zero', ['0.125', '0.250', '0.500'], [0.125, 0.25, 0.5]],
    ['a leading zero and a comma', ['0,125', '0,250', '0,500'], [0.125, 0.25, 0.5]],
    ['millions', ['1.000.000', '2.000.000', '3.000.000'], [1e6, 2e6, 3e6]],
    ['spaces between thousands', ['1 000', '12 500', '1 000 000'], [1000, 12500, 1e6]],
    ['narrow spaces', ['1\u202f000', '12\u00a0500', '20\u2009000'], [1000, 12500, 20000]],
    ['apostrophes', ["1'000", '2’500', '3000'], [1000, 2500, 3000]],
    ['signs', ['-5', '−2.5', '+3'], [-5, -2.5, 3]],
    ['brackets for a minus', ['(5)', '(2)', '0'], [-5, -2, 0]],
    ['full-width digits', ['２７', '１８', '１２'], [27, 18, 12]],
  ])('reads %s', (_, cells, expected) => expect(readFigures(cells).map((one) => one?.value)).toEqual(expected));

  it.each([
    [
      'a percentage',
      ['27 %', '18%', '12\u00a0%'],
      [
        [27, '%'],
        [18, '%'],
        [12, '%'],
      ],
    ],
    [
      'a currency before',
      ['€ 1.200', '€ 1.500', '€ 2.000,50'],
      [
        [1200, '€'],
        [1500, '€'],
        [2000.5, '€'],
      ],
    ],
    [
      'a currency behind',
      ['12,50 €', '15 €', '20 €'],
      [
        [12.5, '€'],
        [15, '€'],
        [20, '€'],
      ],
    ],
    [
      'a currency between sign and digits',
      ['-$5', '$0', '$12.5'],
      [
        [-5, '$'],
        [0, '$'],
        [12.5, '$'],
      ],
    ],
    [
      'letters of a currency',
      ['CHF 1’200', 'CHF 1’500', 'CHF 2’000'],
      [
        [1200, 'CHF'],
        [1500, 'CHF'],
        [2000, 'CHF'],
      ],
    ],
    [
      'a unit',
      ['14 days', '10 days', '7 days'],
      [
        [14, 'days'],
        [10, 'days'],
        [7, 'days'],
      ],
    ],
    [
      'thousands in a letter',
      ['30k', '45 K €', '60k'],
      [
        [30000, ''],
        [45000, '€'],
        [60000, ''],
      ],
    ],
    [
      'millions in words',
      ['1.2M', '1.5 mio. €', '2 million'],
      [
        [1.2e6, ''],
        [1.5e6, '€'],
        [2e6, ''],
      ],
    ],
    [
      'metres, which are no millions',
      ['5 m', '7 m', '9 m'],
      [
        [5, 'm'],
        [7, 'm'],
        [9, 'm'],
      ],
    ],
  ])('keeps %s apart', (_, cells, expected) => expect(values(...cells)).toEqual(expected));

  it.each(['', 'soon', 'about twelve', '12 to 18', '1-2', 'Launch the portal by 2', '12/18'])('takes “%s” for no figure', (cell) =>
    expect(readFigures([cell])).toEqual([null]),
  );
});

it.each([
  ['points before three digits', ['1.234', '2.345', '3.456'], true],
  ['commas before three digits', ['1,234', '2,345', '3,456'], true],
  ['one of them', ['900', '1.200', '1.500'], true],
  ['nothing of the kind', ['27', '18', '12'], false],
  ['one that tells', ['1.234', '2.345', '3.456,5'], false],
  ['a leading zero tells', ['0.125', '1.250', '2.500'], false],
  ['millions tell', ['1.234.567', '2.345.678', '3.456'], false],
  ['two digits tell', ['1.23', '2.345', '3.456'], false],
  ['words', ['soon', 'later', 'never'], false],
])('readsTwoWays: %s', (_, cells, expected) => expect(readsTwoWays(cells)).toBe(expected));

it('reads figures that may be both as it is told', () =>
  expect((['.', ','] as const).map((open) => readFigures(['1.234', '2.345'], open).map((one) => one?.value))).toEqual([
    [1.234, 2.345],
    [1234, 2345],
  ]));
