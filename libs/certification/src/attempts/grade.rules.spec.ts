import type { AttemptQuestion } from './draw.rules.js';
import { grade, numbersIn, readAnswers, type Answer } from './grade.rules.js';

const options = ['1', '2', '3', '4'].map((key) => ({ key, text: `Option ${key}` }));
const question = (key: string, more: Partial<AttemptQuestion>): AttemptQuestion => ({
  ...{ key, kind: 'ONE', topic: 'Stance', text: `Question ${key}`, options: [], right: [], truth: null, number: null, accepted: [], explanation: 'Because.' },
  ...more,
});
const answer = (key: string, more: Partial<Answer>): Answer => ({ question: key, chosen: [], truth: null, text: null, ...more });
const one = question('q', { kind: 'ONE', options, right: ['2'] });
const several = question('q', { kind: 'SEVERAL', options, right: ['1', '3'] });
const truth = question('q', { kind: 'TRUE_FALSE', truth: false });
const number = question('q', { kind: 'NUMBER', number: { value: 12.5, tolerance: 0.5 } });
const order = question('q', { kind: 'ORDER', options, right: ['3', '1', '4', '2'] });
const words = question('q', { kind: 'SHORT_TEXT', accepted: ['Reflect and reset', 'the reset'] });

describe('a question is right', () => {
  it.each<[string, AttemptQuestion, Partial<Answer>, number]>([
    ['one of several: the right one', one, { chosen: ['2'] }, 1],
    ['one of several: another', one, { chosen: ['1'] }, 0],
    ['one of several: two of them', one, { chosen: ['1', '2'] }, 0],
    ['several: all right ones', several, { chosen: ['3', '1'] }, 1],
    ['several: half of them', several, { chosen: ['3'] }, 0.5],
    ['several: a wrong one takes a right one away', several, { chosen: ['1', '2'] }, 0],
    ['several: ticking everything is not knowing', several, { chosen: ['1', '2', '3', '4'] }, 0],
    ['true or false: right', truth, { truth: false }, 1],
    ['true or false: wrong', truth, { truth: true }, 0],
    ['a number as it is', number, { text: '12.5' }, 1],
    ['a number with a decimal comma', number, { text: '12,5' }, 1],
    ['a number at the edge of the tolerance', number, { text: '13' }, 1],
    ['a number beyond it', number, { text: '13.1' }, 0],
    ['a number in percent', number, { text: '12,5 %' }, 1],
    ['words in place of a number', number, { text: 'twelve' }, 0],
    ['an order as it belongs', order, { chosen: ['3', '1', '4', '2'] }, 1],
    ['an order, two in their place', order, { chosen: ['3', '1', '2', '4'] }, 0.5],
    ['words, whatever case and punctuation', words, { text: ' reflect & RESET ' }, 0],
    ['words that are accepted', words, { text: 'The  reset!' }, 1],
    ['other words', words, { text: 'retro' }, 0],
  ])('%s', (_, of, given, share) => expect(grade([of], [answer('q', given)], 70).results[0]?.share).toBe(share));
  it('left out is wrong', () => expect(grade([one], [], 70).results[0]).toMatchObject({ share: 0, given: '' }));
});

describe('a typed number', () => {
  it.each<[string, readonly number[]]>([
    ['30', [30]],
    ['-3', [-3]],
    ['−3', [-3]],
    ['0,7', [0.7]],
    ['0.7', [0.7]],
    ['1.234,5', [1234.5]],
    ['1,234.5', [1234.5]],
    ['1,250', [1.25, 1250]],
    ['1.250', [1.25, 1250]],
    ['1.250.000', [1250000]],
    ['12 500', [12500]],
    ['1.2.3', []],
    ['12a', []],
    ['', []],
    ['.', []],
  ])('%s', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));
});

describe('an attempt', () => {
  const ten = Array.from({ length: 10 }, (_, at) => question(`q${at}`, { options, right: ['2'], topic: at < 4 ? 'Stance' : 'Cycle' }));
  const rightIn = (count: number): Answer[] => ten.slice(0, count).map(({ key }) => answer(key, { chosen: ['2'] }));
  it.each([
    [7, 70, true],
    [6, 60, false],
    [10, 100, true],
    [0, 0, false],
  ])('with %i of 10 right has %i %% of 70: %s', (right, score, passed) => expect(grade(ten, rightIn(right), 70)).toMatchObject({ score, passed }));
  it('is rounded down', () => expect(grade(ten.slice(0, 3), rightIn(2), 67)).toMatchObject({ score: 66, passed: false }));
  it('says per topic how it went', () =>
    expect(grade(ten, rightIn(7), 70).topics).toEqual([
      { topic: 'Stance', questions: 4, percent: 100 },
      { topic: 'Cycle', questions: 6, percent: 50 },
    ]));
  it('marks each part of an answer: a choice by itself, an order by its places', () => {
    expect(grade([several], [answer('q', { chosen: ['1', '2'] })], 70).results[0]?.parts).toEqual([
      { text: 'Option 1', right: several.right.includes('1') },
      { text: 'Option 2', right: several.right.includes('2') },
    ]);
    expect(grade([order], [answer('q', { chosen: ['3', '2', '4', '1'] })], 70).results[0]?.parts).toEqual([
      { text: 'Option 3', right: true },
      { text: 'Option 2', right: false },
      { text: 'Option 4', right: true },
      { text: 'Option 1', right: false },
    ]);
    expect(grade(ten, [], 70).results[0]?.parts).toEqual([]);
    expect(grade([order], [], 70).results[0]?.rightParts).toEqual(['Option 3', 'Option 1', 'Option 4', 'Option 2']);
    expect(grade([number], [], 70).results[0]?.rightParts).toEqual(['12.5 (± 0.5)']);
  });
  it('names what was given and what is right', () =>
    expect(grade([order], [answer('q', { chosen: ['1', '2', '3', '4'] })], 70).results[0]).toMatchObject({
      given: 'Option 1; Option 2; Option 3; Option 4',
      rightAnswer: 'Option 3; Option 1; Option 4; Option 2',
      explanation: 'Because.',
    }));
});

describe('answers', () => {
  it.each<[string, readonly Answer[], string]>([
    ['to a question of another attempt', [answer('other', { truth: true })], 'ANSWER_UNKNOWN'],
    ['with an option that is not there', [answer('q', { chosen: ['9'] })], 'ANSWER_UNKNOWN'],
    ['with an option twice', [answer('q', { chosen: ['1', '1'] })], 'ANSWER_UNKNOWN'],
    ['twice to one question', [answer('q', { chosen: ['1'] }), answer('q', { chosen: ['2'] })], 'ANSWER_TWICE'],
    ['without end', [answer('q', { text: 'x'.repeat(501) })], 'ANSWER_LONG'],
  ])('%s are refused', (_, given, code) => {
    const read = readAnswers([several], given);
    expect(read.ok ? undefined : read.error.code).toBe(code);
  });
  it('that say nothing are none', () => expect(readAnswers([several], [answer('q', { text: '  ' })])).toEqual({ ok: true, value: [] }));
});
