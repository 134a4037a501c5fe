import { machineRules } from '@cairn/deployment';
import type { Day } from '@cairn/kernel';
import { mayScore, readScore, reasonsAgainstClosing, scoredWords, type AskedScore, type ToClose } from './closing.rules.js';

const { scoring } = machineRules([]);
const day = (text: string): Day => text as Day;

describe('readScore', () => {
  it.each<[string, AskedScore, object | string]>([
    ['a score takes the reason back', { score: 0.7 }, { finalScore: 0.7, notScoredBecause: null }],
    ['a reason takes the score back', { notScoredBecause: 'The log was lost.' }, { finalScore: null, notScoredBecause: 'The log was lost.' }],
    ['both contradict', { score: 0.7, notScoredBecause: 'The log was lost.' }, 'SCORE_OR_REASON'],
    ['a word is no reason', { notScoredBecause: 'Fire' }, 'NOT_SCORED_TOO_SHORT'],
    ['an empty reason is none', { notScoredBecause: '  ' }, { notScoredBecause: null }],
    ['what is not said stays', { learning: 'Ask earlier.' }, { learning: 'Ask earlier.' }],
    ['an emptied learning', { learning: '' }, { learning: null }],
    ['what becomes of it', { intention: 'MODIFY', finalValue: 18 }, { intention: 'MODIFY', currentValue: 18 }],
    ['a figure of nowhere', { finalValue: 1e16 }, 'LINE_FIGURE'],
    ['beyond the scale', { score: 3 }, 'SCORE_RANGE'],
  ])('%s', (_, asked, expected) => {
    const read = readScore(asked, scoring);
    expect(read.ok ? read.value : read.error.code).toEqual(expected);
  });
});

describe('mayScore', () => {
  const place = { cycleStatus: 'RUNNING', cycleNumber: 1, status: 'PUBLISHED', kind: 'KEY_RESULT' } as const;
  it.each([
    ['runs', {}, null],
    ['is being closed', { cycleStatus: 'CLOSING' }, null],
    ['is closed', { cycleStatus: 'CLOSED' }, 'CYCLE_OVER'],
    ['has not begun', { cycleStatus: 'DRAFTING' }, 'CYCLE_NOT_RUNNING'],
    ['is not published', { status: 'READY' }, 'DRAFT_NOT_PUBLISHED'],
    ['is a health metric', { kind: 'HEALTH_METRIC' }, 'NOT_A_KEY_RESULT'],
  ] as const)('%s', (_, over, code) => {
    const may = mayScore({ ...place, ...over });
    expect(may.ok ? null : may.error.code).toBe(code);
  });
});

describe('reasonsAgainstClosing', () => {
  const keyResult = (lineId: string, scored: boolean, learned = true) => ({ lineId, text: `Text of ${lineId}`, teamName: 'Housing', scored, learned });
  const cycle: ToClose = { status: 'RUNNING', number: 1, endsOn: day('2027-05-03'), keyResults: [keyResult('a', true)] };
  it.each<[string, Partial<ToClose>, string, string[]]>([
    ['all is said, the day after', {}, '2027-05-04', []],
    ['no key results', { keyResults: [] }, '2027-05-04', []],
    ['from closing too', { status: 'CLOSING' }, '2027-05-04', []],
    ['on its last day', {}, '2027-05-03', ['CYCLE_RUNNING']],
    [
      'each one that is missing, and the day',
      { keyResults: [keyResult('a', false), keyResult('b', true), keyResult('c', false)] },
      '2027-05-03',
      ['CYCLE_RUNNING', 'a', 'c'],
    ],
    ['closed already', { status: 'CLOSED' }, '2027-05-04', ['CYCLE_CLOSED']],
    ['not begun', { status: 'DRAFTING' }, '2027-05-04', ['CYCLE_NOT_RUNNING']],
  ])('%s', (_, over, today, expected) => {
    expect(reasonsAgainstClosing({ ...cycle, ...over }, day(today)).map((reason) => reason.field ?? reason.code)).toEqual(expected);
  });

  it('says of each one what it lacks', () => {
    const keyResults = [keyResult('a', false, false), keyResult('b', false), keyResult('c', true, false), keyResult('d', true)];
    expect(reasonsAgainstClosing({ ...cycle, keyResults }, day('2027-05-04')).map(({ code, message }) => [code, message])).toEqual([
      ['KEY_RESULT_NOT_SCORED', 'Housing: “Text of a” has no score and no reason, and no learning yet.'],
      ['KEY_RESULT_NOT_SCORED', 'Housing: “Text of b” has no score and no reason yet.'],
      ['KEY_RESULT_NO_LEARNING', 'Housing: “Text of c” has no learning yet.'],
    ]);
  });

  it('counts in words', () => {
    const words = (scored: number, learned: number, total: number): string => scoredWords({ scored, learned, total });
    expect([words(0, 0, 0), words(1, 0, 2), words(2, 1, 2)]).toEqual([
      'No key results were published in this cycle.',
      '1 of 2 key results has a score or a reason, none a learning.',
      '2 of 2 key results have a score or a reason, 1 a learning.',
    ]);
  });
});
