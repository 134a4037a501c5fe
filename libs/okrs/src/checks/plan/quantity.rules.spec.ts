import { checked, draftOf, draftWith, keyResult, objective, planOf } from '../draft.fixture.js';
import {
  balanceMissing,
  keyResultEmpty,
  kindMissing,
  moreObjectivesThanUsual,
  noObjective,
  objectiveEmpty,
  tooFewKeyResults,
  tooManyKeyResults,
  tooManyObjectives,
} from './quantity.rules.js';

const two = [keyResult('k1'), keyResult('k2')];
const objectives = (...texts: string[]) => draftOf({ objectives: texts.map((text, at) => objective(`o${at}`, two, { text })) });
const quantity = (more: object) =>
  planOf({ quantity: { usualObjectives: 2, maxObjectives: 3, minKeyResults: 2, maxKeyResults: 4, internalAndExternal: false, ...more } });
const keyResults = (count: number, text?: string) =>
  draftWith(Array.from({ length: count }, (_, at) => keyResult(`k${at}`, text === undefined ? {} : { text })));

it.each([
  ['one', 1, undefined],
  ['the most', 3, undefined],
  ['one more', 4, '4 objectives, 1 more than allowed.'],
])('tooManyObjectives: %s', (_, count, words) =>
  expect(tooManyObjectives(checked(objectives(...Array.from({ length: count }, () => 'Vans leave full')), quantity({})))[0]?.words).toBe(words),
);
it('tooManyObjectives: an empty one does not count', () => expect(tooManyObjectives(checked(objectives('a', 'b', 'c', ' '), quantity({})))).toEqual([]));

it.each([
  ['as usual', 2, undefined],
  ['the exception', 3, '3 objectives, where 2 are usual.'],
  ['too many is told elsewhere', 4, undefined],
])('moreObjectivesThanUsual: %s', (_, count, words) =>
  expect(moreObjectivesThanUsual(checked(objectives(...Array.from({ length: count }, () => 'Vans leave full')), quantity({})))[0]?.words).toBe(words),
);

it.each([
  ['none', draftOf({ objectives: [] }), 'There is no objective yet.'],
  ['one', draftOf(), undefined],
])('noObjective: %s', (_, draft, words) => expect(noObjective(checked(draft))[0]?.words).toBe(words));

it.each([
  ['no words', objectives(' \n'), ['o0']],
  ['words', objectives('Vans leave full'), []],
])('objectiveEmpty: %s', (_, draft, ids) => expect(objectiveEmpty(checked(draft)).map((hit) => hit.subject.id)).toEqual(ids));

it.each([
  ['no words', keyResults(1, ''), ['k0']],
  ['words', keyResults(1), []],
])('keyResultEmpty: %s', (_, draft, ids) => expect(keyResultEmpty(checked(draft)).map((hit) => hit.subject.id)).toEqual(ids));

it.each([
  ['none', 0, 'No key result under this objective.'],
  ['one of two', 1, 'Only 1 key result under this objective.'],
  ['enough', 2, undefined],
])('tooFewKeyResults: %s', (_, count, words) => expect(tooFewKeyResults(checked(keyResults(count), quantity({})))[0]?.words).toBe(words));
it('tooFewKeyResults: empty ones do not count, and the plan says why', () =>
  expect(tooFewKeyResults(checked(draftWith([keyResult('k1'), keyResult('k2', { text: '' })]), quantity({})))[0]?.reason).toBe(
    'An objective has 2 to 4 key results.',
  ));

it.each([
  ['the most', 4, undefined],
  ['one more', 5, '5 key results under this objective.'],
])('tooManyKeyResults: %s', (_, count, words) => expect(tooManyKeyResults(checked(keyResults(count), quantity({})))[0]?.words).toBe(words));
it('tooManyKeyResults: says exactly where it is exact', () =>
  expect(tooManyKeyResults(checked(keyResults(3), quantity({ minKeyResults: 2, maxKeyResults: 2 })))[0]?.reason).toBe(
    'An objective has exactly 2 key results.',
  ));
it('tooManyKeyResults: health metrics and tasks are none', () =>
  expect(
    tooManyKeyResults(checked(draftWith(Array.from({ length: 6 }, (_, at) => keyResult(`k${at}`, { kind: at > 2 ? 'TASK' : 'KEY_RESULT' }))), quantity({}))),
  ).toEqual([]));

const kinds = (...all: ('INTERNAL' | 'EXTERNAL' | null)[]) => draftOf({ objectives: all.map((kind, at) => objective(`o${at}`, two, { kind })) });
const both = quantity({ internalAndExternal: true });

it.each([
  ['one of two does not say', kinds('EXTERNAL', null), both, ['o1']],
  ['both say', kinds('EXTERNAL', 'INTERNAL'), both, []],
  ['a single one need not', kinds(null), both, []],
  ['the plan leaves it to teams', kinds(null, null), quantity({}), []],
])('kindMissing: %s', (_, draft, plan, ids) => expect(kindMissing(checked(draft, plan)).map((hit) => hit.subject.id)).toEqual(ids));

it.each([
  ['all internal', kinds('INTERNAL', 'INTERNAL'), both, 'All objectives are internal; an external one is missing.'],
  ['all external', kinds('EXTERNAL', 'EXTERNAL'), both, 'All objectives are external; an internal one is missing.'],
  ['one of each', kinds('EXTERNAL', 'INTERNAL'), both, undefined],
  ['not said yet', kinds('EXTERNAL', null), both, undefined],
  ['a single one', kinds('INTERNAL'), both, undefined],
  ['the plan leaves it to teams', kinds('INTERNAL', 'INTERNAL'), quantity({}), undefined],
])('balanceMissing: %s', (_, draft, plan, words) => expect(balanceMissing(checked(draft, plan))[0]?.words).toBe(words));
