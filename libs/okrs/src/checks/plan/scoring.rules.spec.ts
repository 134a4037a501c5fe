import type { MachineRules } from '@cairn/deployment';
import type { LineFacts } from '../../drafts/draft.facts.js';
import { checked, draftWith, keyResult, milestone, planOf } from '../draft.fixture.js';
import { ledWithOtherLevel, levelsEqual, levelsMissing, levelsOutOfOrder, notPrescored } from './scoring.rules.js';

const usual = planOf().scoring;
const scoring = (more: Partial<MachineRules['scoring']> = {}) => planOf({ scoring: { ...usual, ...more } });
const noLevels = scoring({ system: 'percent', headline: null, prescored: false, levels: [] });
const metric = (more: Partial<LineFacts>) => draftWith([keyResult('k1', more)]);
const marked = (draft: ReturnType<typeof draftWith>, plan = scoring()) => {
  const [hit] = ledWithOtherLevel(checked(draft, plan));
  const text = draft.objectives[0]?.lines[0]?.text ?? '';
  return hit && [hit.words, text.slice(hit.span?.start, hit.span?.end)];
};

describe('ledWithOtherLevel', () => {
  it.each([
    ['leads with stretch', metric({}), scoring(), undefined],
    ['leads with commit', metric({ text: 'Cut failures from 31% to 25%' }), scoring(), ['It leads with the promise, the commit level.', '25']],
    ['leads with target', metric({ text: 'Cut failures from 31% to 18%' }), scoring(), ['It leads with the target, the target level.', '18']],
    ['names all three', metric({ text: 'Cut failures to 12% (18, 25)' }), scoring(), undefined],
    [
      'says it in words and marks commit',
      metric({ text: 'Cut failures', headline: 'COMMIT' }),
      scoring(),
      ['It leads with the promise, the commit level.', 'Cut failures'],
    ],
    ['says it in words and marks stretch', metric({ text: 'Cut failures' }), scoring(), undefined],
    ['marks commit and states stretch', metric({ headline: 'COMMIT' }), scoring(), undefined],
    ['writes thousands', metric({ text: 'Grow to 1,500 members', commitValue: 1200, targetValue: 1350, stretchValue: 1500 }), scoring(), undefined],
    ['writes millions', metric({ text: 'Grow to 3.5m', commitValue: 2500000, targetValue: 3000000, stretchValue: 3500000 }), scoring(), undefined],
    [
      'writes the commit in thousands',
      metric({ text: 'Grow to 12k', commitValue: 12000, targetValue: 15000, stretchValue: 20000 }),
      scoring(),
      ['It leads with the promise, the commit level.', '12k'],
    ],
    ['the plan leads with commit', metric({}), scoring({ headline: 'commit' }), ['It leads with the amazing outcome, the stretch level.', '12']],
    ['each team chooses', metric({ text: 'Cut failures from 31% to 25%' }), scoring({ headline: 'any' }), undefined],
    ['a system without levels', metric({ text: 'Cut failures from 31% to 25%' }), noLevels, undefined],
    ['a baseline has no levels', metric({ krType: 'BASELINE', headline: 'COMMIT' }), scoring(), undefined],
    [
      'a milestone that says its commit',
      draftWith([milestone('m', { text: 'One depot delivers', commitText: 'One depot delivers.', headline: null })]),
      scoring(),
      ['It leads with the promise, the commit level.', 'One depot delivers'],
    ],
    [
      'a milestone that says its stretch',
      draftWith([milestone('m', { text: 'All depots deliver', stretchText: 'all depots deliver', headline: null })]),
      scoring(),
      undefined,
    ],
  ])('%s', (_, draft, plan, expected) => expect(marked(draft, plan)).toEqual(expected));
});

const open = { commitValue: null, targetValue: null, stretchValue: null };

it.each([
  ['none of the three', metric(open), scoring(), 'Commit, target and stretch are open.'],
  ['one of the three', metric({ ...open, stretchValue: 12 }), scoring(), undefined],
  ['the plan asks for none before', metric(open), scoring({ prescored: false }), undefined],
  ['a system without levels', metric(open), noLevels, undefined],
  ['a milestone that is done or not', draftWith([milestone('m')]), scoring(), undefined],
])('notPrescored: %s', (_, draft, plan, words) => expect(notPrescored(checked(draft, plan))[0]?.words).toBe(words));

it.each([
  ['all there', metric({}), scoring(), undefined],
  [
    'only stretch',
    metric({ ...open, stretchValue: 12 }),
    scoring(),
    'Commit and target are open. From 31% to 12%, the usual places are commit 25.3% and target 17.7%.',
  ],
  ['no target', metric({ targetValue: null }), scoring(), 'Target is open. From 31% to 12%, the usual place is target 17.7%.'],
  ['no stretch', metric({ stretchValue: null }), scoring(), 'Stretch is open.'],
  ['no baseline to suggest from', metric({ targetValue: null, baseline: null }), scoring(), 'Target is open.'],
  ['none at all is told elsewhere', metric(open), scoring(), undefined],
  ['the plan asks for none before', metric({ targetValue: null }), scoring({ prescored: false }), undefined],
  ['a milestone with one text of three', draftWith([milestone('m', { stretchText: 'All depots' })]), scoring(), 'Commit and target are open.'],
  ['a milestone that is done or not', draftWith([milestone('m')]), scoring(), undefined],
  ['a baseline', metric({ krType: 'BASELINE', targetValue: null }), scoring(), undefined],
])('levelsMissing: %s', (_, draft, plan, words) => expect(levelsMissing(checked(draft, plan))[0]?.words).toBe(words));

it.each([
  ['all apart', metric({}), scoring(), undefined],
  ['two the same', metric({ targetValue: 12 }), scoring(), 'Target and stretch are both 12%.'],
  ['commit is the baseline', metric({ commitValue: 31 }), scoring(), 'Baseline and commit are both 31%.'],
  ['a system without levels', metric({ targetValue: 12 }), noLevels, undefined],
])('levelsEqual: %s', (_, draft, plan, words) => expect(levelsEqual(checked(draft, plan))[0]?.words).toBe(words));

const rising = { direction: 'INCREASE', unit: '', baseline: 1, commitValue: 2, targetValue: 3, stretchValue: 4 } as const;

it.each([
  ['falls as it should', metric({}), undefined],
  ['rises as it should', metric(rising), undefined],
  ['target beyond stretch', metric({ ...rising, targetValue: 5 }), 'The levels do not lead one way: baseline 1, commit 2, target 5 and stretch 4.'],
  ['commit behind the baseline', metric({ ...rising, commitValue: 0 }), 'The levels do not lead one way: baseline 1, commit 0, target 3 and stretch 4.'],
  [
    'the direction is wrong',
    metric({ ...rising, direction: 'DECREASE' }),
    'The direction says down, the levels go up: baseline 1, commit 2, target 3 and stretch 4.',
  ],
  ['no direction given', metric({ ...rising, direction: null }), undefined],
  [
    'no direction given, and no order',
    metric({ ...rising, direction: null, targetValue: 0 }),
    'The levels do not lead one way: baseline 1, commit 2, target 0 and stretch 4.',
  ],
  ['below zero', metric({ ...rising, baseline: -4, commitValue: -3, targetValue: -2, stretchValue: -1 }), undefined],
  ['only one value', metric({ ...open, baseline: null, stretchValue: 3 }), undefined],
  ['equal ones are told elsewhere', metric({ ...rising, targetValue: 4 }), undefined],
])('levelsOutOfOrder: %s', (_, draft, words) => expect(levelsOutOfOrder(checked(draft))[0]?.words).toBe(words));
it('levelsOutOfOrder: not asked where the system knows no levels', () =>
  expect(levelsOutOfOrder(checked(metric({ ...rising, targetValue: 5 }), noLevels))).toEqual([]));
