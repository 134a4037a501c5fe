import type { AttemptQuestion } from '../attempts/draw.rules.js';
import type { Answer } from '../attempts/grade.rules.js';
import { grade } from '../attempts/grade.rules.js';
import { figuresOf } from './figures.rules.js';
import { findingOf, type Judged } from './finding.rules.js';
import { firstMeetings, type Meeting } from './meetings.rules.js';
import type { QuestionText } from './question.rules.js';

const said = { topic: 'Stance', text: 'Which?', explanation: 'Because.', explainedIn: null };
const one: QuestionText = { ...said, kind: 'ONE', options: ['ask', 'tell', 'wait'], answer: 0 };
/** As an attempt has it, its options in another order: `tell`, `wait`, `ask`. */
const met = (more: Partial<AttemptQuestion> = {}): AttemptQuestion => ({
  ...{ key: 'q', kind: 'ONE', topic: 'Stance', text: 'Which?', explanation: '', right: ['3'], truth: null, number: null, accepted: [] },
  options: [
    { key: '1', text: 'tell' },
    { key: '2', text: 'wait' },
    { key: '3', text: 'ask' },
  ],
  ...more,
});
const given = (more: Partial<Answer>): Answer => ({ question: 'q', chosen: [], truth: null, text: null, ...more });
const keys: Readonly<Record<string, string>> = { tell: '1', wait: '2', ask: '3' };
const meeting = (question: AttemptQuestion, answer: Answer | null, rest: number | null = 0.5): Meeting => ({
  ...{ question, answer, rest },
  share: grade([question], answer ? [answer] : [], 100).results[0]?.share ?? 0,
});
/** Somebody chose this, and had so much of the other questions right. */
const chose = (text: string | null, rest: number | null = 0.5, question = met()): Meeting =>
  meeting(question, text === null ? null : given({ chosen: [keys[text] ?? ''] }), rest);
const counts = ({ choices }: ReturnType<typeof figuresOf>) => Object.fromEntries(choices.map(({ text, count }) => [text, count]));

it('tells no figures of four people, and some of five', () => {
  const four = ['ask', 'tell', 'ask', 'wait'].map((text) => chose(text));
  expect(figuresOf(one, four)).toEqual({ asked: 4, rightPercent: null, leftOut: null, apart: null, choices: [], finding: null });
  expect(figuresOf(one, [...four, chose(null)])).toMatchObject({ asked: 5, rightPercent: 40, leftOut: 1 });
});

it('counts what was chosen by its words, wherever it stood, in the order of the bank', () => {
  const moved = met({
    right: ['1'],
    options: [
      { key: '1', text: 'ask' },
      { key: '2', text: 'tell' },
      { key: '3', text: 'wait' },
    ],
  });
  const figures = figuresOf(one, [...['ask', 'ask', 'tell', 'wait'].map((text) => chose(text)), meeting(moved, given({ chosen: ['1'] }))]);
  expect(figures.choices).toEqual([
    { text: 'ask', right: true, count: 3 },
    { text: 'tell', right: false, count: 1 },
    { text: 'wait', right: false, count: 1 },
  ]);
});

describe('what was asked before a change does not count', () => {
  const five = (question: AttemptQuestion) => ['ask', 'ask', 'tell', 'wait', 'ask'].map((text) => chose(text, 0.5, question));
  it.each<[string, Partial<AttemptQuestion>, number]>([
    ['the same with another topic and explanation', { topic: 'Mode', explanation: 'Other.' }, 5],
    ['other words', { text: 'Which one?' }, 0],
    ['another answer to choose', { options: [...met().options.slice(1), { key: '1', text: 'shout' }] }, 0],
    ['something else is right', { right: ['1'] }, 0],
    ['another kind', { kind: 'SEVERAL' }, 0],
  ])('%s', (_, more, asked) => expect(figuresOf(one, five(met(more))).asked).toBe(asked));
});

it.each<[string, QuestionText, Partial<AttemptQuestion>, Partial<Answer>[], Record<string, number>]>([
  [
    'several: each choice by itself',
    { ...said, kind: 'SEVERAL', options: ['ask', 'tell', 'wait'], answer: [0, 2] },
    { kind: 'SEVERAL', right: ['3', '2'] },
    [{ chosen: ['3', '2'] }, { chosen: ['3'] }, { chosen: ['1'] }, { chosen: ['2'] }, {}],
    { ask: 2, tell: 1, wait: 2 },
  ],
  [
    'true or false',
    { ...said, kind: 'TRUE_FALSE', options: [], answer: false },
    { kind: 'TRUE_FALSE', options: [], right: [], truth: false },
    [{ truth: true }, { truth: true }, { truth: true }, { truth: false }, {}],
    { True: 3, False: 1 },
  ],
  [
    'an order: who put it in its place',
    { ...said, kind: 'ORDER', options: ['ask', 'wait', 'tell'], answer: [0, 1, 2] },
    { kind: 'ORDER', right: ['3', '2', '1'] },
    [{ chosen: ['3', '2', '1'] }, { chosen: ['3', '1', '2'] }, { chosen: ['1', '2', '3'] }, { chosen: ['3', '2', '1'] }, {}],
    { ask: 3, wait: 3, tell: 2 },
  ],
  [
    'a number: the same wrong one together, that of a single person unsaid',
    { ...said, kind: 'NUMBER', options: [], answer: { value: 46, tolerance: 0 } },
    { kind: 'NUMBER', options: [], right: [], number: { value: 46, tolerance: 0 } },
    ['46', '46,0', '54', '5 4', '7'].map((text) => ({ text })),
    { '46': 2, '54': 2, 'Something else': 1 },
  ],
  [
    'words: as they are compared',
    { ...said, kind: 'SHORT_TEXT', options: [], answer: ['independence', 'autonomy'] },
    { kind: 'SHORT_TEXT', options: [], right: [], accepted: ['independence', 'autonomy'] },
    ['Autonomy!', 'Happiness', 'happiness', 'I, Priya', 'my boss'].map((text) => ({ text })),
    { independence: 1, Happiness: 2, 'Something else': 2 },
  ],
])('%s', (_, question, more, answers, wanted) => {
  const meetings = answers.map((answer) => meeting(met(more), given(answer)));
  expect(counts(figuresOf(question, meetings))).toEqual(wanted);
});

describe('it tells apart', () => {
  it.each<[string, Record<string, number[]>, number | null]>([
    ['those who know the rest', { ask: [1, 1, 0.75], tell: [0.25, 0] }, 0.95],
    ['the other way round', { ask: [0, 0], tell: [1, 1, 1] }, -1],
    ['nobody: all had it right', { ask: [1, 0.4, 0.6, 0.8, 0.2] }, null],
    ['nobody: the rest went the same with all', { ask: [0.5, 0.5, 0.5], tell: [0.5, 0.5] }, null],
  ])('%s', (_, people, apart) => {
    const all = Object.entries(people).flatMap(([text, rests]) => rests.map((rest) => chose(text, rest)));
    expect(figuresOf(one, all).apart).toBe(apart);
  });
  it('nobody, where it was the only question', () => {
    expect(
      figuresOf(
        one,
        ['ask', 'ask', 'tell', 'tell', 'ask'].map((text) => chose(text, null)),
      ).apart,
    ).toBeNull();
  });
});

describe('people meet a question', () => {
  const other = met({ key: 'r', text: 'And then?' });
  it('for the first time once, and with the rest of that attempt', () => {
    const attempts = [
      { traineeId: 'priya', questions: [met(), other], answers: [given({ chosen: ['1'] }), given({ question: 'r', chosen: ['3'] })] },
      { traineeId: 'priya', questions: [met({ key: 'again' })], answers: [given({ question: 'again', chosen: ['3'] })] },
      { traineeId: 'wei', questions: [met()], answers: [] },
    ];
    const meetings = firstMeetings(attempts);
    expect(meetings.get('Which?')).toMatchObject([
      { answer: { chosen: ['1'] }, share: 0, rest: 1 },
      { answer: null, share: 0, rest: null },
    ]);
    expect(meetings.get('And then?')).toMatchObject([{ share: 1, rest: 0 }]);
  });
});

describe('what its writer should look at', () => {
  const choices = (right: number, wrong: number) => [
    { text: 'ask', right: true, count: right },
    { text: 'tell', right: false, count: wrong },
  ];
  it.each<[string, Partial<Judged>, RegExp | null]>([
    ['nothing: it does its work', { rightPercent: 60, apart: 0.4, choices: choices(6, 4) }, null],
    ['those who know miss it', { rightPercent: 60, apart: -0.2, choices: choices(6, 4) }, /wrong more often/],
    ['a little the other way is chance', { rightPercent: 60, apart: -0.19, choices: choices(6, 4) }, /no better/],
    ['nobody', { rightPercent: 0, apart: null, choices: choices(0, 9) }, /^Nobody/],
    ['a wrong answer drew more', { rightPercent: 40, apart: 0.4, choices: choices(4, 6) }, /said “tell”/],
    ['as many is no lure', { rightPercent: 50, apart: 0.4, choices: choices(5, 5) }, null],
    ['places of an order are no lure', { kind: 'ORDER', rightPercent: 40, apart: 0.4, choices: choices(4, 6) }, null],
    ['everybody', { rightPercent: 100, apart: null, choices: choices(9, 0) }, /^Everybody/],
    ['it does not matter who answers', { rightPercent: 60, apart: 0.09, choices: choices(6, 4) }, /no better/],
    ['of nine people that is chance', { asked: 9, rightPercent: 60, apart: -1, choices: choices(6, 4) }, null],
    ['from there on it does', { rightPercent: 60, apart: 0.1, choices: choices(6, 4) }, null],
  ])('%s', (_, judged, words) => {
    const finding = findingOf({ kind: 'ONE', asked: 10, rightPercent: 50, apart: null, choices: [], ...judged });
    if (words) expect(finding).toMatch(words);
    else expect(finding).toBeNull();
  });
});
