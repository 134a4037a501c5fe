import { known, knownKeys } from './catalogue.js';
import { describeValue } from './describe.rules.js';
import { readAnswer } from './read-answer.rules.js';

const refusalOf = (key: string, value: unknown): string => {
  const read = readAnswer(key, value);
  return read.ok ? 'taken' : `${read.error.field ?? ''} | ${read.error.message}`;
};
const usual = { ...known.quantity.defaultValue };
const types = { ...known.krTypes.defaultValue };
const team = { id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', name: 'Housing' };

describe('readAnswer refuses, and names field and remedy, when', () => {
  it.each([
    ['nobody defined the parameter', 'budget', {}, 'key | There is no such parameter. Own parameters have a key like “own-meeting-language”.'],
    ['there is no answer', 'kpis', null, 'value | KPIs has no answer yet.'],
    ['the answer has another shape', 'kpis', 'together', 'value | KPIs: the answer is not in the form that this question asks for.'],
    [
      'a field is missing',
      'kpis',
      {},
      'value.handling | KPIs: “KPIs and OKRs” is missing. “KPIs and OKRs” is one of: Together: key result or health metric, Side by side or OKRs replace KPIs.',
    ],
    [
      'a number is out of range',
      'quantity',
      { ...usual, maxKeyResults: 6 },
      'value.maxKeyResults | How many: “Key results per objective, at most” is a whole number from 1 to 5.',
    ],
    [
      'a share is out of range',
      'bottomUp',
      { direction: 'mixed', teamPercent: 95, firstCycleTopDown: true },
      'value.teamPercent | Bottom-up: “Key results that the team writes itself, at least” is a whole number from 10 to 90 %.',
    ],
    [
      'a choice is none of those offered',
      'levels',
      { levels: ['organisation', 'galaxy'], teams: 'all', chosenTeams: [] },
      'value.levels.1 | Levels: “Levels” is at least one of: The organisation, Units, Teams, Teams across functions or Individuals.',
    ],
    [
      'something is no part of the answer',
      'kpis',
      { handling: 'together', colour: 'red' },
      'value.colour | KPIs: “colour” is not part of this answer. Leave it out.',
    ],
    [
      'a field belongs to another choice',
      'scoring',
      { system: 'percent', objectiveScore: 'never', update: 'value', prescored: true },
      'value.prescored | Scoring: “All three results are fixed before the key result is final” does not belong to this answer. Leave it out.',
    ],
    [
      'more is usual than allowed',
      'quantity',
      { ...usual, usualObjectives: 4 },
      'value.usualObjectives | How many: The usual number of objectives cannot be above the most allowed.',
    ],
    [
      'the fewest are above the most',
      'quantity',
      { ...usual, minKeyResults: 5 },
      'value.minKeyResults | How many: The fewest key results cannot be above the most allowed.',
    ],
    [
      'one of each has no room',
      'quantity',
      { ...usual, usualObjectives: 1, maxObjectives: 1, balance: 'oneOfEach' },
      'value.balance | How many: One internal and one external objective need room for 2 objectives.',
    ],
    [
      'teams are chosen where no team sets OKRs',
      'levels',
      { levels: ['organisation'], teams: 'chosen', chosenTeams: [] },
      'value.teams | Levels: Teams can be chosen only where teams set OKRs. Add the level “Teams”, or choose all teams.',
    ],
    ['a team is chosen twice', 'levels', { levels: ['team'], teams: 'chosen', chosenTeams: [team, team] }, 'value.chosenTeams | Levels: Name each team once.'],
    [
      'a chosen team has no name',
      'levels',
      { levels: ['team'], teams: 'chosen', chosenTeams: [{ ...team, name: ' ' }] },
      'value.chosenTeams.0.name | Levels: “The chosen teams” holds at most 100 teams of the roster, each with its name.',
    ],
    [
      'scores should feed pay although reviews are separate',
      'reviews',
      { relation: 'linked', scoresFeedPay: true },
      'value.scoresFeedPay | Performance reviews: Scores can count towards pay only where OKRs are the performance review.',
    ],
    [
      'milestones are limited but not allowed',
      'krTypes',
      { types: ['metric'], preferMetric: true, challengeMilestones: false, milestoneLimit: 'number', mostMilestones: 1 },
      'value.milestoneLimit | Types of key result: Milestones are not allowed, so they need no limit.',
    ],
    [
      'metrics are preferred but not allowed',
      'krTypes',
      { ...types, types: ['milestone'] },
      'value.preferMetric | Types of key result: Metrics can be preferred only where they are allowed.',
    ],
    ['the other tool has no name', 'home', { ...known.home.defaultValue, tracked: 'tool' }, 'value.tool | Home of the OKRs: Name the other tool.'],
    [
      'an own choice is not among the choices',
      'own-language',
      { kind: 'choice', title: 'Language', question: 'Which language?', reach: 'authors', choices: ['English', 'French'], answer: 'Welsh' },
      'value.answer | Language: The answer is one of the choices.',
    ],
    [
      'an own number is out of its bounds',
      'own-hours',
      { kind: 'number', title: 'Hours', question: 'How many hours?', reach: 'authors', unit: 'hours', min: 1, max: 4, answer: 5 },
      'value.answer | Hours: The answer is a number from 1 to 4.',
    ],
    [
      'an own question has no words',
      'own-x',
      { kind: 'text', title: 'X1', question: '', reach: 'authors', answer: 'so' },
      'value.question | X1: “Question” is text of 5 to 200 characters.',
    ],
  ])('%s', (_, key, value, said) => expect(refusalOf(key, value)).toBe(said));
});

it('puts levels and types in their order and tidies names', () => {
  expect(readAnswer('levels', { levels: ['team', 'organisation'], teams: 'chosen', chosenTeams: [{ ...team, name: ' Housing ' }] })).toEqual({
    ok: true,
    value: { key: 'levels', value: { levels: ['organisation', 'team'], teams: 'chosen', chosenTeams: [team] } },
  });
});

describe('no answer, however odd, makes it throw or speak like a program', () => {
  const odd: unknown[] = [undefined, null, true, 0, NaN, -1, 1.5, '', 'x', '\u0000', [], [[]], {}, { a: { b: [] } }, new Date(0), '9'.repeat(500)];
  it.each([...knownKeys, 'own-x'])('%s', (key) => {
    const values =
      key === 'own-x'
        ? [{ kind: 'text', title: 'Own', question: 'What is it?', reach: 'authors', answer: 'So' }]
        : known[key as keyof typeof known].options.map((option) => option.value);
    const tried = [
      ...odd,
      ...values.flatMap((value) => Object.keys(value).flatMap((name) => odd.map((part) => ({ ...value, [name]: part })))),
      ...values.map((value) => ({ ...value, extra: 1 })),
    ];
    for (const value of tried) {
      const said = refusalOf(key, value);
      expect(said).not.toMatch(/invalid|expected|unrecognized|undefined|\bnull\b|\bobject\b|zod|\bstring\b|boolean/i);
      if (said === 'taken') expect(describeValue(key, value)).not.toMatch(/undefined|NaN|\[object/);
      else expect(said).toMatch(/^value(\.\S+)* \| .+[.]$/su);
    }
  });
});
