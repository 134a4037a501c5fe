import { checked, draftOf, draftWith, higherLine, keyResult, objective, planOf } from '../draft.fixture.js';
import { copied, echoed } from './copied.rules.js';

const above = [
  higherLine('Grow service revenue and delight wholesale buyers'),
  higherLine('Lift renewal of maintenance contracts from 71% to 85%', { kind: 'KEY_RESULT' }),
];
const withObjective = (text: string) => draftOf({ objectives: [objective('o1', [keyResult('k1')], { text })] });
const withKeyResult = (text: string) => draftWith([keyResult('k1', { text })]);
const cascade = planOf({ alignment: { method: 'cascade', cascadeAllowed: true, sharedOkrOnCriticalDependency: false } });
const told = (draft: ReturnType<typeof draftOf>, plan = planOf()) =>
  copied(checked(draft, plan, above)).map((hit) => `${hit.subject.type} ${hit.copiedFrom?.kind} ${hit.words}`);

it.each([
  ['own words', withObjective('Customers are up and running after our first visit'), planOf(), []],
  [
    'an objective from an objective',
    withObjective('Delight wholesale buyers, grow service revenue'),
    planOf(),
    [
      'OBJECTIVE OBJECTIVE Close to Halden Robotics’s objective “Grow service revenue and delight wholesale buyers”. Shared: Delight, wholesale, buyers, grow, service and revenue.',
    ],
  ],
  [
    'an objective from a key result',
    withObjective('Renewal of maintenance contracts'),
    planOf(),
    [
      'OBJECTIVE KEY_RESULT Close to Halden Robotics’s key result “Lift renewal of maintenance contracts from 71% to 85%”. Shared: Renewal, maintenance and contracts.',
    ],
  ],
  ['an objective from a key result, where the plan cascades', withObjective('Renewal of maintenance contracts'), cascade, []],
  [
    'a key result from a key result',
    withKeyResult('Lift renewal of maintenance contracts from 60% to 75%'),
    cascade,
    [
      'LINE KEY_RESULT The same words as Halden Robotics’s key result “Lift renewal of maintenance contracts from 71% to 85%”. Shared: Lift, renewal, maintenance and contracts.',
    ],
  ],
])('copied: %s', (_, draft, plan, words) => expect(told(draft, plan)).toEqual(words));

it('copied: marks from the first shared word to the last, and each of them', () => {
  const text = 'This year: delight our wholesale buyers';
  const [hit] = copied(checked(withObjective(text), planOf(), above));
  expect(text.slice(hit?.span?.start, hit?.span?.end)).toBe('delight our wholesale buyers');
  expect(hit?.copiedFrom?.shared.map(({ span }) => text.slice(span.start, span.end))).toEqual(['delight', 'wholesale', 'buyers']);
});

it('copied: tells that a text above was taken, and not its words, while its reader may not open it', () => {
  const [hit] = copied(checked(withObjective('Delight wholesale buyers'), planOf(), [higherLine('Delight wholesale buyers', { withheld: true })]));
  expect(hit?.words).toBe('The same words as an objective that Halden Robotics is still writing. Shared: Delight, wholesale and buyers.');
  expect(hit?.copiedFrom?.text).toBeNull();
});

it.each([
  ['another verb', withObjective('Increase churn warnings'), []],
  ['the same short aim', withObjective('Lower churn'), ['OBJECTIVE Says no more than Halden Robotics’s objective “Reduce churn”.']],
  ['the same short aim as a key result', withKeyResult('Churn goes down from 9 to 6'), ['LINE Says no more than Halden Robotics’s objective “Reduce churn”.']],
])('echoed: %s', (_, draft, words) =>
  expect(echoed(checked(draft, planOf(), [higherLine('Reduce churn')])).map((hit) => `${hit.subject.type} ${hit.words}`)).toEqual(words),
);

it('echoed: where the plan cascades, a higher key result may be taken over as an objective', () => {
  const higher = [higherLine('Reduce churn', { kind: 'KEY_RESULT' })];
  expect([cascade, planOf()].map((plan) => echoed(checked(withObjective('Lower churn'), plan, higher)).length)).toEqual([0, 1]);
});
