import { numbersIn, valueWords } from './numbers.rules.js';

it.each([
  ['from 31% to 12 %', [[31], [12]]],
  [
    '1,200.50 and 1.200,50',
    [
      [1200.5, 1.2005],
      [1.2005, 1200.5],
    ],
  ],
  ['1.200', [[1.2, 1200]]],
  [
    '10m, 12k',
    [
      [10, 10000000],
      [12, 12000],
    ],
  ],
  ['Q3 and h1', []],
  ['none', []],
  ['twenty new customers', [[20]]],
  ['from nine to three days', [[9], [3]]],
  ['from one to four', [[1], [4]]],
  ['one depot, the first of its kind', []],
  ['twenty-five or thirty five', [[25], [35]]],
  ['two hundred and fifty thousand', [[250000]]],
  ['a dozen, three dozen', [[12], [36]]],
  ['one million two hundred thousand', [[1200000]]],
  ['ninety per cent and 5 million', [[90], [5, 5000000]]],
  ['five nine', [[5], [9]]],
  ['attend often, weight and tense', []],
  ['hundreds of people, a thousandth', []],
])('numbersIn: %s', (text, values) => expect(numbersIn(text).map((number) => number.values)).toEqual(values));

it.each([
  [12, '%', '12%'],
  [9, 'days', '9 days'],
  [1234567.891, '', '1,234,567.89'],
  [-0.5, '', '−0.5'],
  [1500, '€', '1,500 €'],
])('valueWords: %s %s', (value, unit, words) => expect(valueWords(value, unit)).toBe(words));
