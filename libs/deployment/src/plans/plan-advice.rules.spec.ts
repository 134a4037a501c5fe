import { known, universalKeys } from '../parameters/catalogue.js';
import { readAnswer } from '../parameters/read-answer.rules.js';
import type { PlanAnswer } from './plan.js';
import { advisePlan } from './plan-advice.rules.js';

const answer = (key: string, value: unknown): PlanAnswer => {
  const read = readAnswer(key, value);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const usual = universalKeys.map((key) => answer(key, known[key].defaultValue));
const plan = (...answers: [string, unknown][]): PlanAnswer[] => [
  ...usual.filter(({ key }) => !answers.some(([changed]) => changed === key)),
  ...answers.map(([key, value]) => answer(key, value)),
];
const said = (answers: readonly PlanAnswer[], completeCycles = 0) =>
  advisePlan(answers, completeCycles).map((advice) => `${advice.kind} ${advice.keys.join('+')}`);
const levels = (...of: string[]): [string, unknown] => ['levels', { levels: of, teams: 'all', chosenTeams: [] }];
const cascade: [string, unknown] = ['alignment', { method: 'cascade', sharedOkrs: false }];

it('has nothing to say about the field’s usual answers, in the first cycle or later', () => {
  expect(said(usual)).toEqual([]);
  expect(said(usual, 3)).toEqual([]);
  expect(said([])).toEqual([]);
});

it.each([
  ['a yearly top without the organisation', plan(levels('team'), ['cycle', { months: 3, top: 'yearly' }]), 0, ['CONTRADICTION levels+cycle']],
  ['reviews about OKRs that no person has', plan(['reviews', { relation: 'same', scoresFeedPay: false }]), 0, ['CONTRADICTION levels+reviews']],
  ['scores that count towards pay', plan(levels('organisation', 'individual'), ['reviews', { relation: 'same', scoresFeedPay: true }]), 2, ['CAUTION reviews']],
  [
    'KPIs as key results, without metrics',
    plan(['krTypes', { types: ['milestone'], preferMetric: false, challengeMilestones: false, milestoneLimit: 'none' }]),
    0,
    ['CONTRADICTION krTypes+kpis'],
  ],
  ['cascade and bottom-up at once', plan(cascade, ['bottomUp', { direction: 'bottomUp', firstCycleTopDown: false }]), 0, ['CONTRADICTION alignment+bottomUp']],
  ['cascade that has to be justified', plan(cascade, ['copyCheck', { onCopy: 'mustAnswer' }]), 0, ['CONTRADICTION alignment+copyCheck']],
  ['individual OKRs at the start', plan(levels('organisation', 'individual')), 1, ['CAUTION levels']],
  ['individual OKRs after two cycles', plan(levels('organisation', 'individual')), 2, []],
  ['four levels at the start', plan(levels('organisation', 'unit', 'team', 'crossFunctional')), 0, ['CAUTION levels']],
  [
    '25 key results for a team',
    plan(['quantity', { usualObjectives: 3, maxObjectives: 5, minKeyResults: 2, maxKeyResults: 5, balance: 'open' }]),
    0,
    ['CAUTION quantity'],
  ],
  ['two ways of writing', plan(['scoring', known.scoring.options[2]?.value]), 0, ['CAUTION scoring']],
  ['the promise leading', plan(['scoring', known.scoring.options[1]?.value]), 0, ['CAUTION scoring']],
  ['scored objectives', plan(['scoring', { system: 'percent', objectiveScore: 'median', update: 'value' }]), 0, ['CAUTION scoring']],
  ['a tool before anything works', plan(['home', known.home.options[4]?.value]), 0, ['CAUTION home']],
  ['a tool after a cycle', plan(['home', known.home.options[4]?.value]), 1, []],
  ['leaders who write in the first cycle', plan(['bottomUp', { direction: 'topDown' }]), 0, []],
  ['leaders who go on writing', plan(['bottomUp', { direction: 'topDown' }]), 1, ['CAUTION bottomUp']],
  ['trained leads only', plan(['trainingRule', { who: 'teamLeads' }]), 0, ['CAUTION trainingRule']],
  ['few check-ins in a short cycle', plan(['checkInCadence', { every: 'twoWeeks', closesOn: 'friday' }]), 0, ['CAUTION cycle+checkInCadence']],
])('remarks on %s', (_, answers, completeCycles, advice) => expect(said(answers, completeCycles)).toEqual(advice));

it('says each remark in a sentence and a question', () => {
  const much = plan(
    levels('team', 'individual', 'unit', 'crossFunctional'),
    cascade,
    ['copyCheck', { onCopy: 'mustAnswer' }],
    ['quantity', known.quantity.options[3]?.value],
  );
  const advice = advisePlan(much, 0);
  expect(advice).toHaveLength(4);
  for (const one of advice) {
    expect(one.text).toMatch(/\.$/);
    expect(one.coachingQuestion).toMatch(/\?$/);
  }
  expect(advice.at(-1)?.text).toBe('A team may end up with 25 key results. Few teams move more than 12, or even read them.');
});
