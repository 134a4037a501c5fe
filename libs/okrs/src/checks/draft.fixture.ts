import { machineRules, type MachineRules } from '@cairn/deployment';
import { day, type Day } from '@cairn/kernel';
import type { HigherLine } from '../copying/compare.rules.js';
import { prepareAbove } from '../copying/copy.rules.js';
import type { DependencyFacts, DraftFacts, LineFacts, ObjectiveFacts } from '../drafts/draft.facts.js';
import type { Checked } from './check.js';

/** A complete key result without a fault; `more` breaks one thing. */
export const keyResult = (id: string, more: Partial<LineFacts> = {}): LineFacts => ({
  id,
  objectiveId: 'o1',
  ordinal: 0,
  kind: 'KEY_RESULT',
  text: 'Cut first-visit failures from 31% to 12%',
  krType: 'METRIC',
  direction: 'DECREASE',
  unit: '%',
  baseline: 31,
  commitValue: 25,
  targetValue: 18,
  stretchValue: 12,
  commitText: '',
  targetText: '',
  stretchText: '',
  headline: 'STRETCH',
  championId: 'ana',
  championName: 'Ana Bell',
  dataSource: 'Service desk report',
  dueOn: null,
  healthyLow: null,
  healthyHigh: null,
  currentValue: null,
  checkedOn: null,
  ownerId: null,
  authorId: 'ana',
  byCoach: false,
  hiddenUntilSilentEnds: false,
  version: 1,
  ...more,
});

export const healthMetric = (id: string, more: Partial<LineFacts> = {}): LineFacts =>
  keyResult(id, { kind: 'HEALTH_METRIC', objectiveId: null, text: 'Complaints a month', healthyLow: 0, healthyHigh: 20, currentValue: 12, ...more });

export const milestone = (id: string, more: Partial<LineFacts> = {}): LineFacts =>
  keyResult(id, {
    text: 'Parts reach a technician within two hours, proven in two depots',
    krType: 'MILESTONE',
    direction: null,
    unit: '',
    ...{ baseline: null, commitValue: null, targetValue: null, stretchValue: null },
    ...more,
  });

/** An objective without a fault and its key results. */
export const objective = (id: string, lines: readonly LineFacts[], more: Partial<ObjectiveFacts> = {}): ObjectiveFacts => ({
  id,
  ordinal: 0,
  text: 'Customers are up and running after our first visit',
  whyNow: 'Half of our second visits are for parts that we could have carried. They cost us a day each. The new vans arrive in May.',
  kind: 'EXTERNAL',
  supportsObjectiveId: null,
  sharedWithTeamId: null,
  authorId: 'ana',
  byCoach: false,
  version: 1,
  lines: lines.map((line) => ({ ...line, objectiveId: line.objectiveId === null ? null : id })),
  ...more,
});

export const dependency = (id: string, more: Partial<DependencyFacts> = {}): DependencyFacts => ({
  id,
  direction: 'WE_NEED',
  otherTeamId: 'parts',
  otherName: 'Parts Logistics',
  what: 'The right parts by six in the morning',
  critical: false,
  agreed: true,
  sharedObjectiveId: null,
  ...more,
});

/** A draft on which no check finds anything; `more` breaks one thing. */
export const draftOf = (more: Partial<DraftFacts> = {}): DraftFacts => ({
  draftId: 'd1',
  engagementId: 'e1',
  clientId: 'c1',
  cycle: { id: 'cy1', number: 2, startsOn: day('2027-01-04'), endsOn: day('2027-04-30') },
  team: { id: 'field', name: 'Field Service', kind: 'TEAM' },
  mission: 'We keep the machines of our customers running.',
  aligned: true,
  dependencies: [dependency('n1')],
  objectives: [
    objective('o1', [
      keyResult('k1'),
      keyResult('k2', { text: 'Cut the wait for a visit from 9 to 3 days', unit: 'days', baseline: 9, commitValue: 7, targetValue: 5, stretchValue: 3 }),
    ]),
  ],
  looseLines: [],
  authors: [{ personId: 'ana', name: 'Ana Bell', cleared: true }],
  champions: [{ personId: 'ana', name: 'Ana Bell', cleared: true }],
  teamNames: ['Field Service', 'Parts Logistics', 'Halden Robotics'],
  namesakes: [],
  ...more,
});

/** A draft with one objective of these lines. */
export const draftWith = (lines: readonly LineFacts[], more: Partial<ObjectiveFacts> = {}): DraftFacts =>
  draftOf({ objectives: [objective('o1', lines, more)] });

const agreed = machineRules([]);

/** A plan in which every parameter is answered as usual; `more` answers some differently. */
export const planOf = (more: Partial<MachineRules> = {}): MachineRules => ({
  ...agreed,
  levels: { allowed: ['organisation', 'team'], teams: [] },
  assumed: [],
  ...more,
});

export const higherLine = (text: string, more: Partial<HigherLine> = {}): HigherLine => ({
  id: `above-${text}`,
  kind: 'OBJECTIVE',
  text,
  teamId: 'top',
  teamName: 'Halden Robotics',
  ...more,
});

export const today: Day = day('2026-12-10');

export const checked = (draft: DraftFacts, plan: MachineRules = planOf(), higher: readonly HigherLine[] = []): Checked => ({
  draft,
  plan,
  above: prepareAbove(higher, draft.teamNames),
  today,
});
