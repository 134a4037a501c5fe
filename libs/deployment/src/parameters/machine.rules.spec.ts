import type { PlanAnswer } from '../plans/plan.js';
import { knownKeys } from './catalogue.js';
import { machineRules } from './machine.rules.js';
import { readAnswer } from './read-answer.rules.js';

const answer = (key: string, value: unknown): PlanAnswer => {
  const read = readAnswer(key, value);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

it('follows the field’s usual answers where a plan is silent, and says so', () => {
  expect(machineRules([])).toEqual({
    levels: { allowed: ['organisation', 'team'], teams: [] },
    quantity: { usualObjectives: 2, maxObjectives: 3, minKeyResults: 2, maxKeyResults: 4, internalAndExternal: false },
    scoring: {
      system: 'stretchTargetCommit',
      headline: 'stretch',
      prescored: true,
      objectiveScore: 'never',
      updateHolds: ['value', 'predictedScore', 'health'],
      levels: [
        { name: 'commit', score: 0.3, likelihood: 0.9 },
        { name: 'target', score: 0.7, likelihood: 0.5 },
        { name: 'stretch', score: 1, likelihood: 0.1 },
      ],
    },
    cycle: { months: 3, topMonths: 3 },
    krTypes: {
      allowed: ['metric', 'baseline', 'milestone'],
      preferred: 'metric',
      challengeMilestones: true,
      mostMilestonesPerObjective: null,
      mostMilestonesPercent: null,
    },
    home: { drafted: 'spreadsheet', published: 'spreadsheet', tracked: 'spreadsheet', tool: null, reviewAfterCycles: 2 },
    reviews: { relation: 'linked', scoresFeedPay: false },
    kpis: { handling: 'together', healthMetrics: true, kpiMayBeKeyResult: true },
    alignment: { method: 'conversation', cascadeAllowed: false, sharedOkrOnCriticalDependency: true },
    bottomUp: { teamPercent: 60, firstCycleTopDown: true },
    checkInCadence: { everyWeeks: 1, closesOn: 5 },
    visibility: { readers: 'everyone' },
    teamMission: { required: true },
    trainingRule: { who: 'everyoneWhoWrites', leadRequired: true, championsRequired: true, authorsPercent: 100 },
    copyCheck: { mustAnswer: false },
    assumed: knownKeys,
    own: {},
  });
});

describe('an agreed answer yields its rules:', () => {
  it.each([
    [
      'two levels and two named teams',
      'levels',
      { levels: ['team'], teams: 'chosen', chosenTeams: [{ id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', name: 'Housing' }] },
      { allowed: ['team'], teams: ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff'] },
    ],
    ['all teams', 'levels', { levels: ['team'], teams: 'all', chosenTeams: [] }, { allowed: ['team'], teams: 'all' }],
    [
      'one of each',
      'quantity',
      { usualObjectives: 2, maxObjectives: 2, minKeyResults: 2, maxKeyResults: 4, balance: 'oneOfEach' },
      { usualObjectives: 2, maxObjectives: 2, minKeyResults: 2, maxKeyResults: 4, internalAndExternal: true },
    ],
    [
      'teams choose what leads',
      'scoring',
      { system: 'stretchTargetCommit', headline: 'teamChooses', prescored: false, objectiveScore: 'median', update: 'value' },
      { headline: 'any', prescored: false, objectiveScore: 'median', updateHolds: ['value'] },
    ],
    [
      'a system without levels',
      'scoring',
      { system: 'percent', objectiveScore: 'never', update: 'valueHealth' },
      { system: 'percent', headline: null, prescored: false, levels: [] },
    ],
    ['a year at the top', 'cycle', { months: 4, top: 'yearly' }, { months: 4, topMonths: 12 }],
    [
      'a number of milestones',
      'krTypes',
      { types: ['milestone', 'metric'], preferMetric: false, challengeMilestones: false, milestoneLimit: 'number', mostMilestones: 2 },
      { allowed: ['metric', 'milestone'], preferred: null, mostMilestonesPerObjective: 2, mostMilestonesPercent: null },
    ],
    [
      'a share of milestones',
      'krTypes',
      { types: ['milestone'], preferMetric: false, challengeMilestones: true, milestoneLimit: 'share', mostPercent: 25 },
      { mostMilestonesPerObjective: null, mostMilestonesPercent: 25 },
    ],
    [
      'a tool for good',
      'home',
      { drafted: 'tool', published: 'tool', tracked: 'tool', tool: 'Pathboard', reviewAfterCycles: 0 },
      { tool: 'Pathboard', reviewAfterCycles: null },
    ],
    ['reviews that are OKRs', 'reviews', { relation: 'same', scoresFeedPay: true }, { relation: 'same', scoresFeedPay: true }],
    ['KPIs side by side', 'kpis', { handling: 'coexist' }, { healthMetrics: false, kpiMayBeKeyResult: false }],
    ['cascade', 'alignment', { method: 'cascade', sharedOkrs: false }, { cascadeAllowed: true, sharedOkrOnCriticalDependency: false }],
    ['top-down', 'bottomUp', { direction: 'topDown' }, { teamPercent: 0, firstCycleTopDown: true }],
    ['bottom-up', 'bottomUp', { direction: 'bottomUp', firstCycleTopDown: false }, { teamPercent: 100, firstCycleTopDown: false }],
    ['check-ins by Monday every second week', 'checkInCadence', { every: 'twoWeeks', closesOn: 'monday' }, { everyWeeks: 2, closesOn: 1 }],
    [
      'lead, champions and 80 %',
      'trainingRule',
      { who: 'leadAndChampions', authorsPercent: 80 },
      { leadRequired: true, championsRequired: true, authorsPercent: 80 },
    ],
    ['leads only', 'trainingRule', { who: 'teamLeads' }, { leadRequired: true, championsRequired: false, authorsPercent: 0 }],
    ['copies are to be answered', 'copyCheck', { onCopy: 'mustAnswer' }, { mustAnswer: true }],
  ])('%s', (_, key, value, rules) => {
    const yielded = machineRules([answer(key, value)]);
    expect(yielded[key as 'levels']).toMatchObject(rules);
    expect(yielded.assumed).not.toContain(key);
  });

  it('a question of the client’s own stands beside them', () =>
    expect(
      machineRules([answer('own-yes', { kind: 'yesNo', title: 'Council', question: 'Is the works council heard?', reach: 'everyone', answer: true })]).own,
    ).toEqual({
      'own-yes': { question: 'Is the works council heard?', answer: true },
    }));
});
