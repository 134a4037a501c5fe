import { known, knownKeys, parameterFor, universalKeys } from './catalogue.js';
import { describeValue, sameValue } from './describe.rules.js';
import { signersOf } from './parameter.js';
import type { Field, Parameter } from './parameter.js';
import { expects, readAnswer } from './read-answer.rules.js';

const all: readonly Parameter[] = knownKeys.map((key) => known[key]);
const named = all.map((parameter) => [parameter.key, parameter] as const);
const texts = (parameter: Parameter): string[] => [
  parameter.title,
  parameter.heading,
  parameter.question,
  parameter.hint,
  parameter.coachingQuestion,
  ...parameter.options.flatMap((option) => [option.label, option.explanation, option.consequence, option.fits]),
];

describe('the ten universal parameters', () => {
  it('stand in the field’s order', () =>
    expect(universalKeys).toEqual(['levels', 'quantity', 'scoring', 'cycle', 'krTypes', 'home', 'reviews', 'kpis', 'alignment', 'bottomUp']));
  it('are numbered 1 to 10, added ones are not', () =>
    expect(all.map((parameter) => parameter.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null, null, null, null, null]));
  it.each([
    ['levels', ['CLIENT_LEAD', 'SPONSOR']],
    ['reviews', ['CLIENT_LEAD', 'HR_LEAD']],
    ['scoring', ['CLIENT_LEAD']],
  ] as const)('%s is signed by %j', (key, signers) => expect(signersOf(known[key])).toEqual(signers));
  it('leave three questions to the client', () =>
    expect(all.filter((parameter) => parameter.clientAnswers).map((parameter) => parameter.key)).toEqual(['levels', 'cycle', 'reviews']));
});

it.each([
  ['levels', 'OKRs are set for the organisation and chosen teams. Individuals do not set OKRs.'],
  ['quantity', 'Each team sets up to 2 objectives, 3 at the very most, with 2 to 4 key results under each.'],
  [
    'scoring',
    'Every key result is written as the stretch result, with commit (0.3) and target (0.7) listed below it and all three fixed before it is final. Objectives are not scored. An update says the value, the predicted score and the health in words.',
  ],
  ['cycle', 'A cycle lasts 3 months. The organisation and its teams share it.'],
  ['krTypes', 'Key results are metrics, baselines or milestones. A metric is preferred. A milestone is accepted once nobody finds a metric for it.'],
  ['home', 'OKRs are drafted, published and tracked in a spreadsheet. After 2 cycles we look at this again.'],
  [
    'reviews',
    'OKRs and performance reviews are separate but linked. A review may draw on what a person contributed and learned; scores never enter ratings, bonus or pay.',
  ],
  ['kpis', 'A KPI is a key result while it is the focus of change, and a health metric while it is only watched.'],
  [
    'alignment',
    'Teams align by talking with those they depend on. No team takes over a higher objective or key result as its own. Where one team cannot succeed without another, they write one shared OKR.',
  ],
  ['bottomUp', 'Leaders set the intent, and teams write at least 60 % of their key results themselves. In the first cycle leaders may write them.'],
  ['checkInCadence', 'Each team checks in every week, by Friday.'],
  ['visibility', 'Everybody in the organisation can read all published OKRs.'],
  ['teamMission', 'Each team writes its mission and checks its dependencies before it drafts objectives.'],
  ['trainingRule', 'Everyone who writes OKRs is trained before their team starts drafting.'],
  ['copyCheck', 'When a draft repeats the words of a higher level, its author is told and may go on.'],
] as const)('%s usually says: %s', (key, sentence) => expect(describeValue(key, known[key].defaultValue)).toBe(sentence));

describe.each(named)('%s', (key, parameter) => {
  it('is said completely, in sentences', () => {
    for (const text of texts(parameter)) expect(text.trim()).toMatch(/^\S.{2,}\S$/u);
    for (const text of [parameter.question, parameter.coachingQuestion]) expect(text).toMatch(/\?$/);
    for (const option of parameter.options) for (const text of [option.explanation, option.consequence, option.fits]) expect(text).toMatch(/\.$/);
    expect(parameter.options.length).toBeGreaterThanOrEqual(2);
  });

  it('offers its usual answer first', () => expect(parameter.options[0]?.value).toEqual(parameter.defaultValue));

  it('offers different answers that it takes itself, each told apart in words', () => {
    const answers = parameter.options.map((option) => readAnswer(key, option.value));
    answers.forEach((answer, at) => expect(answer).toEqual({ ok: true, value: { key, value: parameter.options[at]?.value } }));
    expect(new Set(parameter.options.map((option) => option.key)).size).toBe(parameter.options.length);
    expect(new Set(parameter.options.map((option) => parameter.describe(option.value))).size).toBe(parameter.options.length);
  });

  it('describes exactly the fields that its answers have', () => {
    const described = new Set(parameter.fields.map((field) => field.name));
    for (const option of parameter.options) for (const name of Object.keys(option.value as object)) expect(described).toContain(name);
    for (const field of parameter.fields) expect(parameter.options.some((option) => Object.hasOwn(option.value as object, field.name))).toBe(true);
  });

  it.each(parameter.fields.map((field) => [field.name, field] as const))('takes in “%s” what its form offers, and nothing else', (name, field) => {
    const holders = parameter.options.map((option) => option.value as Record<string, unknown>).filter((value) => Object.hasOwn(value, name));
    // Another field may contradict it; what counts is that the value itself is not called wrong.
    for (const given of offered(field))
      for (const value of holders) {
        const read = readAnswer(key, { ...value, [name]: given });
        expect(read.ok ? '' : read.error.message).not.toContain(expects(field));
      }
    for (const given of alien(field)) {
      const read = readAnswer(key, { ...holders[0], [name]: given });
      expect(read.ok ? { given } : read.error.field).toMatch(new RegExp(`^value\\.${name}`));
    }
  });
});

function offered(field: Field): unknown[] {
  if (field.kind === 'choice' || field.kind === 'choices') return field.choices.map((choice) => (field.kind === 'choices' ? [choice.value] : choice.value));
  if (field.kind === 'number') return [field.min, field.max];
  return field.kind === 'yesNo' ? [true, false] : [];
}

function alien(field: Field): unknown[] {
  const always = [undefined, null, {}, 'nonsense'];
  if (field.kind === 'number') return [...always, field.min - 1, field.max + 1, field.min + 0.5, `${field.min}`];
  if (field.kind === 'choices') return [...always, [], ['nonsense'], [field.choices[0]?.value, field.choices[0]?.value]];
  if (field.kind === 'text') return [undefined, null, 7, 'x'.repeat(field.maxLength + 1)];
  return [...always, 7, 'yes'];
}

describe('parameterFor', () => {
  it.each(['', 'constructor', '__proto__', 'toString', 'own-', 'own-Ab', 'own-a b', 'Levels'])('knows no %p', (key) =>
    expect(parameterFor(key)).toBeUndefined(),
  );
  it('makes one of a client’s own question', () =>
    expect(
      parameterFor('own-language', { kind: 'text', title: 'Language', question: 'In which language do we write?', reach: 'authors', answer: 'English' }),
    ).toMatchObject({
      title: 'Language',
      question: 'In which language do we write?',
      reaches: ['authors'],
      number: null,
    }));
});

it('calls answers the same whatever order their properties have', () => {
  expect(sameValue({ a: 1, b: { c: [1, 2], d: 2 } }, { b: { d: 2, c: [1, 2] }, a: 1 })).toBe(true);
  expect(sameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
