import { checked, draftOf, draftWith, keyResult, planOf } from '../draft.fixture.js';
import { authorNotCleared, championIsGroup, championNotCleared, championUnknown, isGroup, noChampion } from './people.rules.js';

const champion = (championName: string, championId: string | null = null) => draftWith([keyResult('k1', { championId, championName })]);
const teams = ['Field Service', 'Parts Logistics'];

it.each([
  ['the team', true],
  ['All of us', true],
  ['Sales', true],
  ['field service', true],
  ['Ana and Ben', true],
  ['Ana Bell / Ben Ito', true],
  ['Ana, Ben', true],
  ['Engineering managers', true],
  ['Ana Bell', false],
  ['Anders Teamer', false],
  ['Sandy Orr', false],
  ['María José García', false],
])('isGroup: %s is %s', (name, group) => expect(isGroup(name, teams)).toBe(group));

it.each([
  ['nobody', champion(' '), 1],
  ['a person', champion('Ana Bell', 'ana'), 0],
  ['a group is told elsewhere', champion('the team'), 0],
])('noChampion: %s', (_, draft, count) => expect(noChampion(checked(draft))).toHaveLength(count));

it.each([
  ['a group', champion('The team'), ['“The team” is not one person.']],
  ['a person', champion('Ana Bell', 'ana'), []],
  ['a stranger is told elsewhere', champion('Zoe Quist'), []],
])('championIsGroup: %s', (_, draft, words) => expect(championIsGroup(checked(draft)).map((hit) => hit.words)).toEqual(words));

it.each([
  ['a stranger', champion('Zoe Quist'), ['“Zoe Quist” is nobody on the roster.']],
  ['a name that several have', { ...champion('Ana bell'), namesakes: ['ana bell'] }, ['Several people on the roster are called “Ana bell”.']],
  ['a group is told elsewhere', champion('Sales'), []],
  ['a person', champion('Ana Bell', 'ana'), []],
])('championUnknown: %s', (_, draft, words) => expect(championUnknown(checked(draft)).map((hit) => hit.words)).toEqual(words));

const untrained = draftOf({ champions: [{ personId: 'ana', name: 'Ana Bell', cleared: false }] });
const rule = (championsRequired: boolean) => planOf({ trainingRule: { ...planOf().trainingRule, championsRequired } });

it.each([
  ['asked of champions', untrained, rule(true), ['Ana Bell is not trained yet.', 'Ana Bell is not trained yet.']],
  ['not asked of champions', untrained, rule(false), []],
  ['trained', draftOf(), rule(true), []],
])('championNotCleared: %s', (_, draft, plan, words) => expect(championNotCleared(checked(draft, plan)).map((hit) => hit.words)).toEqual(words));

it.each([
  [
    'one of two',
    [
      { personId: 'ben', name: 'Ben Ito', cleared: false },
      { personId: 'ana', name: 'Ana Bell', cleared: true },
    ],
    ['ben'],
  ],
  ['all cleared', [{ personId: 'ana', name: 'Ana Bell', cleared: true }], []],
])('authorNotCleared: %s', (_, authors, people) => expect(authorNotCleared(checked(draftOf({ authors }))).map((hit) => hit.personId)).toEqual(people));
