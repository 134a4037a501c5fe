import { addQuestion, askedIn, explained, putAside, questionIn, removeBank, type AskedQuestion } from './bank.rules.js';
import { checkQuestion, type QuestionText } from './question.rules.js';

const use = { title: 'The exam', take: 5 };

it.each<[string, Parameters<typeof putAside>[0], string]>([
  ['more than one attempt draws', { status: 'PUBLISHED', held: 6, uses: [use] }, 'OK'],
  ['as many as one attempt draws', { status: 'PUBLISHED', held: 5, uses: [use] }, 'BANK_TOO_SMALL'],
  ['a draft may hold fewer meanwhile', { status: 'DRAFT', held: 5, uses: [use] }, 'OK'],
  ['nothing draws from it', { status: 'PUBLISHED', held: 1, uses: [] }, 'OK'],
])('a question is put aside, %s: %s', (_, bank, code) => {
  const may = putAside(bank);
  expect(may.ok ? 'OK' : may.error.code).toBe(code);
});

it.each<[string, Parameters<typeof removeBank>[0], string]>([
  ['unused in a draft', { status: 'DRAFT', uses: [] }, 'OK'],
  ['used in a draft', { status: 'DRAFT', uses: [use] }, 'BANK_USED'],
  ['published', { status: 'PUBLISHED', uses: [] }, 'VERSION_PUBLISHED'],
])('a bank goes, %s: %s', (_, bank, code) => {
  const may = removeBank(bank);
  expect(may.ok ? 'OK' : may.error.code).toBe(code);
});

it.each<[string, string | null, boolean]>([
  ['something of its version', 'asking', true],
  ['nothing', null, true],
  ['something that is not there', 'elsewhere', false],
])('a question is explained in %s: %s', (_, key, may) => {
  const said = explained(key, [{ key: 'asking' }]);
  expect(said.ok ? undefined : said.error.field).toBe(may ? undefined : 'explainedIn');
});

it('holds three hundred questions', () => {
  expect([addQuestion(299).ok, addQuestion(300).ok]).toEqual([true, false]);
});

const text = { topic: 'Stance', text: 'Which?', explanation: 'Because.', explainedIn: 'asking' };
const stored: QuestionText[] = [
  { ...text, kind: 'ONE', options: ['a', 'b'], answer: 1 },
  { ...text, kind: 'SEVERAL', options: ['a', 'b', 'c'], answer: [0, 2] },
  { ...text, kind: 'TRUE_FALSE', options: [], answer: false },
  { ...text, kind: 'NUMBER', options: [], answer: { value: 0.7, tolerance: 0.1 } },
  { ...text, kind: 'ORDER', options: ['first', 'second', 'third'], answer: [0, 1, 2] },
  { ...text, kind: 'SHORT_TEXT', options: [], answer: ['baseline', 'base line'] },
];
it.each(stored.map((one) => [one.kind, one] as const))('%s comes out of the form as it went in', (_, one) => {
  expect(checkQuestion(questionIn(askedIn(one)))).toEqual({ ok: true, value: one });
});

const nothing: AskedQuestion = {
  ...text,
  kind: 'ONE',
  options: [
    { text: 'a', right: true },
    { text: 'b', right: true },
  ],
  truth: null,
  number: null,
  tolerance: null,
  accepted: [],
};
it.each<[string, Partial<AskedQuestion>]>([
  ['two right where one is', {}],
  [
    'none right of several',
    {
      kind: 'SEVERAL',
      options: [
        { text: 'a', right: false },
        { text: 'b', right: false },
      ],
    },
  ],
  ['neither true nor false', { kind: 'TRUE_FALSE' }],
  ['no number', { kind: 'NUMBER' }],
  ['no words that count', { kind: 'SHORT_TEXT', accepted: [' '] }],
])('%s is refused', (_, more) => {
  const checked = checkQuestion(questionIn({ ...nothing, ...more }));
  expect(checked.ok ? 'OK' : checked.error.code).toBe('QUESTION_RIGHT');
});
