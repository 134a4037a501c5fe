import { cellsOf, pasteLevels } from './paste-levels.rules.js';

const line = {
  krType: 'METRIC',
  unit: '',
  text: '',
  headline: null,
  direction: null,
  baseline: null,
  commitValue: null,
  targetValue: null,
  stretchValue: null,
} as const;

it.each([
  ['beside each other', '27\t18\t12', ['27', '18', '12']],
  ['below each other', '27\r\n18\r\n12\r\n', ['27', '18', '12']],
  ['with semicolons', '27; 18; 12', ['27', '18', '12']],
  ['from a Markdown table', '| 27 | 18 | 12 |', ['27', '18', '12']],
  ['in quotes', '"27 %"\t"18 %"\t"12 %"', ['27 %', '18 %', '12 %']],
  ['with decimal commas', '2,5\t3,5\t4,5', ['2,5', '3,5', '4,5']],
])('cells %s', (_, pasted, cells) => expect(cellsOf(pasted)).toEqual(cells));

describe('pasteLevels', () => {
  it.each([
    ['figures that go down', '27\t18\t12', line, { commitValue: 27, targetValue: 18, stretchValue: 12, direction: 'DECREASE' }],
    ['percentages, whose unit is kept', '27 %\t18 %\t12 %', line, { commitValue: 27, targetValue: 18, stretchValue: 12, direction: 'DECREASE', unit: '%' }],
    ['the unit that the line has', '27 %\t18 %\t12 %', { ...line, unit: '%' }, { commitValue: 27, targetValue: 18, stretchValue: 12, direction: 'DECREASE' }],
    [
      'stretch first, when the baseline says so',
      '12\t18\t27',
      { ...line, baseline: 31 },
      { commitValue: 27, targetValue: 18, stretchValue: 12, direction: 'DECREASE' },
    ],
    [
      'stretch first, when the direction says so',
      '12\t18\t27',
      { ...line, direction: 'DECREASE' as const },
      { commitValue: 27, targetValue: 18, stretchValue: 12, direction: 'DECREASE' },
    ],
    [
      'the level that the words state, unless somebody marked one',
      '27\t18\t12',
      { ...line, text: 'Failures fall from 31 to 18' },
      { commitValue: 27, targetValue: 18, stretchValue: 12, direction: 'DECREASE', headline: 'TARGET' },
    ],
    [
      'what stands in no order, as it is',
      '12\t27\t18',
      { ...line, baseline: 31 },
      { commitValue: 12, targetValue: 27, stretchValue: 18, direction: 'DECREASE' },
    ],
    [
      'points that part thousands, as the baseline says',
      '1.234\t2.345\t3.456',
      { ...line, baseline: 900 },
      { commitValue: 1234, targetValue: 2345, stretchValue: 3456, direction: 'INCREASE' },
    ],
    [
      'points that part decimals, as the baseline says',
      '1.234\t2.345\t3.456',
      { ...line, baseline: 0.9 },
      { commitValue: 1.234, targetValue: 2.345, stretchValue: 3.456, direction: 'INCREASE' },
    ],
    [
      'points that part thousands, as a cell without one says',
      '900\t1.200\t1.500',
      line,
      { commitValue: 900, targetValue: 1200, stretchValue: 1500, direction: 'INCREASE' },
    ],
    ['decimals, as small cells beside it say', '1,125\t2\t3', line, { commitValue: 1.125, targetValue: 2, stretchValue: 3, direction: 'INCREASE' }],
    [
      'decimals, as per cent says',
      '1.234 %\t2.345 %\t3.456 %',
      line,
      { commitValue: 1.234, targetValue: 2.345, stretchValue: 3.456, direction: 'INCREASE', unit: '%' },
    ],
    [
      'three texts of a milestone',
      'Tested\tIn one depot\tIn all depots',
      { ...line, krType: 'MILESTONE' as const },
      { commitText: 'Tested', targetText: 'In one depot', stretchText: 'In all depots' },
    ],
  ])('takes %s', (_, pasted, on, expected) => expect(pasteLevels(pasted, on)).toEqual({ ok: true, value: expected }));

  it.each([
    ['two cells', '27\t18', line, 'LEVELS_NOT_THREE'],
    ['five cells', '31\t27\t18\t12\t9', line, 'LEVELS_NOT_THREE'],
    ['words for a metric', '27\tsoon\t12', line, 'LEVELS_NOT_FIGURES'],
    ['points that may part both', '1.234\t2.345\t3.456', line, 'LEVELS_TWO_WAYS'],
    ['commas that may part both', '1,234\t2,345\t3,456', line, 'LEVELS_TWO_WAYS'],
    ['points that may part both from nothing', '1.234\t2.345\t3.456', { ...line, baseline: 0 }, 'LEVELS_TWO_WAYS'],
    ['a word among figures that may be both', '1.234\tsoon\t3.456', line, 'LEVELS_NOT_FIGURES'],
    ['two units', '27 %\t18 days\t12 %', line, 'LEVELS_UNITS'],
    ['another unit than the line has', '27 %\t18 %\t12 %', { ...line, unit: 'days' }, 'LEVELS_UNITS'],
  ])('refuses %s', (_, pasted, on, code) => {
    const read = pasteLevels(pasted, on);
    expect(read.ok ? undefined : read.error.code).toBe(code);
  });

  it.each([
    [',', [1234, 2345, 3456]],
    ['.', [1.234, 2.345, 3.456]],
  ] as const)('reads figures that may be both as somebody said: %s', (decimals, levels) => {
    const read = pasteLevels('1.234\t2.345\t3.456', line, decimals);
    expect(read.ok && [read.value.commitValue, read.value.targetValue, read.value.stretchValue]).toEqual(levels);
  });

  it('says what may be meant', () => {
    const read = pasteLevels('1.234\t2.345\t3.456', line);
    expect(read.ok ? '' : read.error.message).toBe('“1.234” may be 1.234 or 1,234. Say which is meant.');
  });

  it('names the cell that is no figure', () => {
    const read = pasteLevels('27\tsoon\t12', line);
    expect(read.ok ? '' : read.error.message).toBe('Cell 2, “soon”, is not a figure.');
  });
});
