import type { MachineRules } from '@cairn/deployment';
import { checked, draftWith, keyResult, milestone, planOf } from '../draft.fixture.js';
import { milestoneChallenged, milestoneShare, tooManyMilestones, typeNotAllowed } from './kr-type.rules.js';

const types = (more: Partial<MachineRules['krTypes']>) =>
  planOf({
    krTypes: {
      allowed: ['metric', 'baseline', 'milestone'],
      preferred: 'metric',
      challengeMilestones: false,
      mostMilestonesPerObjective: null,
      mostMilestonesPercent: null,
      ...more,
    },
  });
const mixed = (milestones: number, metrics: number) =>
  draftWith([...Array.from({ length: milestones }, (_, at) => milestone(`m${at}`)), ...Array.from({ length: metrics }, (_, at) => keyResult(`k${at}`))]);

it.each([
  ['all types', types({}), []],
  ['metrics and baselines', types({ allowed: ['metric', 'baseline'] }), ['This key result is a milestone. Key results are metrics or baselines.']],
  ['metrics only', types({ allowed: ['metric'] }), ['This key result is a milestone. Key results are metrics.']],
])('typeNotAllowed: %s', (_, plan, words) => expect(typeNotAllowed(checked(mixed(1, 1), plan)).map((hit) => `${hit.words} ${hit.reason}`)).toEqual(words));
it('typeNotAllowed: offers a metric only where metrics are allowed', () =>
  expect(typeNotAllowed(checked(mixed(0, 1), types({ allowed: ['milestone'] })))[0]?.offers).toEqual([]));

it.each([
  ['no limit', null, undefined],
  ['within it', 2, undefined],
  ['over it', 1, '2 milestones under this objective.'],
])('tooManyMilestones: %s', (_, mostMilestonesPerObjective, words) =>
  expect(tooManyMilestones(checked(mixed(2, 2), types({ mostMilestonesPerObjective })))[0]?.words).toBe(words),
);

it.each([
  ['no limit', null, undefined],
  ['just within it', 50, undefined],
  ['over it', 49, '2 of 4 key results are milestones, 50 %.'],
])('milestoneShare: %s', (_, mostMilestonesPercent, words) =>
  expect(milestoneShare(checked(mixed(2, 2), types({ mostMilestonesPercent })))[0]?.words).toBe(words),
);
it('milestoneShare: nothing written, nothing shared', () => expect(milestoneShare(checked(draftWith([]), types({ mostMilestonesPercent: 25 })))).toEqual([]));

it.each([
  ['the plan challenges them', types({ challengeMilestones: true }), ['m0']],
  ['the plan does not', types({}), []],
  ['milestones are not allowed at all', types({ challengeMilestones: true, allowed: ['metric'] }), []],
])('milestoneChallenged: %s', (_, plan, ids) => expect(milestoneChallenged(checked(mixed(1, 1), plan)).map((hit) => hit.subject.id)).toEqual(ids));
