import { checked, dependency, draftOf, healthMetric, keyResult, objective, planOf } from '../draft.fixture.js';
import { healthMetricNotKept, noSharedObjective } from './alignment.rules.js';

const critical = draftOf({ dependencies: [dependency('n1', { critical: true })] });
const alone = planOf({ alignment: { method: 'conversation', cascadeAllowed: false, sharedOkrOnCriticalDependency: false } });

it.each([
  ['critical and nothing shared', critical, planOf(), ['n1']],
  ['not critical', draftOf(), planOf(), []],
  ['critical with a shared objective', draftOf({ dependencies: [dependency('n1', { critical: true, sharedObjectiveId: 'o9' })] }), planOf(), []],
  [
    'an objective of this draft is shared with them',
    draftOf({ ...critical, objectives: [objective('o1', [keyResult('k1')], { sharedWithTeamId: 'parts' })] }),
    planOf(),
    [],
  ],
  ['somebody outside the programme', draftOf({ dependencies: [dependency('n1', { critical: true, otherTeamId: null })] }), planOf(), []],
  ['the plan leaves each team alone', critical, alone, []],
])('noSharedObjective: %s', (_, draft, plan, parts) => expect(noSharedObjective(checked(draft, plan)).map((hit) => hit.part)).toEqual(parts));

const watched = draftOf({ looseLines: [healthMetric('h1')] });
const kpis = (handling: 'together' | 'coexist' | 'replace') =>
  planOf({ kpis: { handling, healthMetrics: handling === 'together', kpiMayBeKeyResult: handling !== 'coexist' } });

it.each([
  ['together', watched, kpis('together'), undefined],
  ['side by side', watched, kpis('coexist'), 'KPIs keep their own report beside OKRs.'],
  ['replaced', watched, kpis('replace'), 'OKRs take the place of KPIs.'],
  ['none is kept', draftOf(), kpis('replace'), undefined],
])('healthMetricNotKept: %s', (_, draft, plan, reason) => expect(healthMetricNotKept(checked(draft, plan))[0]?.reason).toBe(reason));
