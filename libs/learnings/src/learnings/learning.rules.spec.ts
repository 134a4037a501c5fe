import { checkTexts, mayBin, mayEdit, stageOf } from './learning.rules.js';

describe('checkTexts', () => {
  it.each([
    ['one sentence', { sentence: 'Short cycles tire.' }, { sentence: 'Short cycles tire.' }],
    ['a sentence on two lines', { sentence: ' Short\n cycles tire. ' }, { sentence: 'Short cycles tire.' }],
    ['nothing', { sentence: ' ' }, 'LEARNING_SENTENCE_MISSING'],
    ['a page', { sentence: 'x'.repeat(301) }, 'LEARNING_TEXT_TOO_LONG'],
    ['300 letters of two units each', { sentence: '🙂'.repeat(300) }, { sentence: '🙂'.repeat(300) }],
    ['a book as advice', { sentence: 'Yes.', advice: 'x'.repeat(2001) }, 'LEARNING_TEXT_TOO_LONG'],
    ['a search of 10,000 characters as sentence', { sentence: 'word '.repeat(2000) }, 'LEARNING_TEXT_TOO_LONG'],
    ['what others left out stays left out', { sentence: 'Yes.', why: '' }, { sentence: 'Yes.', why: '' }],
  ])('%s', (_, asked, expected) => {
    const checked = checkTexts(asked);
    expect(checked.ok ? checked.value : checked.error.code).toEqual(expected);
  });
});

const copy = (status: 'IN_REVIEW' | 'RETURNED' | 'PUBLISHED' | 'WITHDRAWN', more: { publishedOn?: string; withdrawnBecause?: 'AUTHOR' | 'CONSENT' } = {}) => ({
  ...{ status, publishedOn: null, withdrawnBecause: null },
  ...more,
});

describe('stageOf', () => {
  it.each([
    ['a private draft', 'ONLY_ME', null, 'DRAFT'],
    ['shared with the coaches', 'COACHES', null, 'TEAM'],
    ['waiting', 'COACHES', copy('IN_REVIEW'), 'IN_REVIEW'],
    ['back with remarks', 'COACHES', copy('RETURNED'), 'RETURNED'],
    ['published', 'COACHES', copy('PUBLISHED', { publishedOn: '2026-11-26' }), 'PUBLISHED'],
    ['taken back before anybody read it', 'COACHES', copy('WITHDRAWN', { withdrawnBecause: 'AUTHOR' }), 'TEAM'],
    ['taken back, and of no client', 'ONLY_ME', copy('WITHDRAWN', { withdrawnBecause: 'AUTHOR' }), 'DRAFT'],
    ['withdrawn after it was published', 'COACHES', copy('WITHDRAWN', { publishedOn: '2026-11-26', withdrawnBecause: 'AUTHOR' }), 'WITHDRAWN'],
    ['consent that ended while it waited', 'COACHES', copy('WITHDRAWN', { withdrawnBecause: 'CONSENT' }), 'WITHDRAWN'],
  ] as const)('%s', (_, visibility, shared, stage) => expect(stageOf(visibility, shared)).toBe(stage));
});

it.each([
  ['DRAFT', true, true],
  ['TEAM', true, true],
  ['IN_REVIEW', false, false],
  ['RETURNED', true, true],
  ['PUBLISHED', false, false],
  ['WITHDRAWN', true, true],
] as const)('a learning that is %s may be changed: %s, binned: %s', (stage, edit, bin) => {
  expect([mayEdit(stage).ok, mayBin(stage).ok]).toEqual([edit, bin]);
});
