import { known } from '../parameters/catalogue.js';
import { affectedBy, affectedWords, widestOf } from './affected.rules.js';
import type { Roster } from './affected.rules.js';
import { affectedBySet, changeWords, inPlanOrder, isRemoval, removal } from './change-words.rules.js';

const person = (id: string, ...does: readonly string[]) => ({
  id,
  author: does.includes('author'),
  champion: does.includes('champion'),
  lead: does.includes('lead'),
});
const roster: Roster = {
  teams: [
    { id: 'f', name: 'Finance' },
    { id: 'h', name: 'Housing' },
  ],
  people: [person('ana', 'lead', 'author'), person('ben', 'author'), person('chu', 'champion'), person('dev')],
};
const cycles = { completeCycles: 1, runningCycle: 2, nextCycle: 3 };

describe('who is affected', () => {
  it.each([
    ['everyone', ['everyone'], '2 teams, 4 people'],
    ['those who write', ['authors'], '2 teams, 2 people'],
    ['each person once, whatever they do', ['authors', 'leads'], '2 teams, 2 people'],
    ['writers, leads and champions', ['authors', 'leads', 'champions'], '2 teams, 3 people'],
  ] as const)('%s', (_, reaches, words) => expect(affectedBy(reaches, roster).text).toBe(words));

  it.each([
    [1, 1, '1 team, 1 person'],
    [11, 46, '11 teams, 46 people'],
    [3, 0, '3 teams'],
    [0, 2, '2 people'],
    [0, 0, 'Nobody yet: the programme has no people so far.'],
  ])('%i teams and %i people', (teams, people, words) => expect(affectedWords(teams, people)).toBe(words));

  const noTeams = (...people: ReturnType<typeof person>[]): Roster => ({ teams: [], people });
  it.each([
    ['nobody takes part', ['authors'], noTeams(), 'Nobody yet: the programme has no people so far.'],
    ['nobody takes part in what concerns everyone', ['everyone'], noTeams(), 'Nobody yet: the programme has no people so far.'],
    ['people, but no writers', ['authors'], noTeams(person('a', 'lead'), person('b')), 'Nobody yet: no one in the programme writes OKRs so far.'],
    [
      'people who do none of it',
      ['authors', 'leads', 'champions'],
      noTeams(person('a')),
      'Nobody yet: no one in the programme writes OKRs, leads a team or owns a key result so far.',
    ],
    ['people without teams', ['everyone'], noTeams(person('a'), person('b')), '2 people'],
  ] as const)('%s', (_, reaches, given, words) => expect(affectedBy(reaches, given).text).toBe(words));

  const noWriters = 'Nobody yet: no one in the programme writes OKRs so far.';
  it.each([
    [['2 teams, 3 people', '2 teams, 14 people', noWriters], '2 teams, 14 people'],
    [['1 team', '1 person'], '1 team, 1 person'],
    [[noWriters, 'Nobody yet: no one in the programme leads a team so far.'], noWriters],
    [[], 'Nobody yet: the programme has no people so far.'],
  ])('the widest of %j', (texts, words) => expect(widestOf(texts)).toBe(words));

  it('counts a set’s people once', () => {
    const change = (key: string) => ({ key, nowValue: null, proposedValue: known[key as 'kpis'].defaultValue });
    expect(affectedBySet([change('checkInCadence'), change('copyCheck')], roster)).toEqual({ teams: 2, people: 3, text: '2 teams, 3 people' });
    expect(affectedBySet([change('checkInCadence'), change('cycle')], roster).people).toBe(4);
  });
});

describe('a change in words', () => {
  const scoring = {
    key: 'scoring',
    nowValue: known.scoring.options[2]?.value,
    proposedValue: known.scoring.defaultValue,
    why: ' Two styles in cycle 1 made 9 of 31 results\r\nimpossible to compare. ',
    startsNowReason: null,
  };
  it('says question, now, proposed, why, who, when and who signs', () =>
    expect(changeWords(scoring, roster, cycles)).toEqual({
      key: 'scoring',
      number: 3,
      title: 'Scoring',
      heading: 'How key results are scored',
      question: 'How is a key result written and scored, and what does an update say?',
      nowText:
        'Each team chooses whether its key results are written as the commit or as the stretch result, with the other levels listed below and all three fixed before it is final. Objectives are not scored. An update says the value, the predicted score and the health in words.',
      proposedText: known.scoring.describe(known.scoring.defaultValue),
      why: 'Two styles in cycle 1 made 9 of 31 results\nimpossible to compare.',
      affectedText: '2 teams, 3 people',
      affected: { teams: 2, people: 3 },
      startsText: 'Cycle 2 is running. This starts with cycle 3.',
      fromCycle: 3,
      startsNowReason: null,
      countersignedBy: ['CLIENT_LEAD'],
    }));
  it('knows that nothing was agreed before', () => expect(changeWords({ ...scoring, nowValue: null }, roster, cycles).nowText).toBeNull());
  it('tells a removal, in the words of what is removed', () => {
    const value = { kind: 'text', title: 'Language', question: 'In which language do we write?', reach: 'leads', answer: 'English' };
    expect(changeWords({ ...scoring, key: 'own-language', nowValue: value, proposedValue: removal }, roster, cycles)).toMatchObject({
      title: 'Language',
      question: 'In which language do we write?',
      nowText: 'English.',
      proposedText: 'No longer part of the plan.',
      affectedText: '2 teams, 1 person',
    });
  });
  it('throws for a parameter that nobody defined', () => expect(() => changeWords({ ...scoring, key: 'budget' }, roster, cycles)).toThrow(RangeError));
  it.each([
    [{ removed: true }, true],
    [{ removed: true, handling: 'x' }, false],
    [null, false],
    ['removed', false],
    [{}, false],
  ])('%j is a removal: %p', (value, is) => expect(isRemoval(value)).toBe(is));
});

it('puts changes into the plan’s order', () =>
  expect(inPlanOrder([{ key: 'own-b' }, { key: 'copyCheck' }, { key: 'own-a' }, { key: 'cycle' }, { key: 'levels' }]).map(({ key }) => key)).toEqual([
    'levels',
    'cycle',
    'copyCheck',
    'own-b',
    'own-a',
  ]));
