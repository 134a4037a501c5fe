import type { Checked, Hit } from '../check.js';
import { isBlank, linesOf, offer, onLine } from '../parts.js';

/** Where the plan says so, two teams that need each other critically write one OKR together. */
export const noSharedObjective = ({ draft, plan }: Checked): Hit[] =>
  plan.alignment.sharedOkrOnCriticalDependency
    ? draft.dependencies
        .filter((one) => one.critical && one.otherTeamId !== null && one.sharedObjectiveId === null)
        .filter((one) => !draft.objectives.some((objective) => objective.sharedWithTeamId === one.otherTeamId))
        .map((one) => ({
          subject: { type: 'ALIGNMENT' as const, id: null, field: 'dependencies' },
          part: one.id,
          words: `Without ${one.otherName} this cannot succeed, and no objective is shared with them.`,
          reason: 'Where one team cannot succeed without another, they write one shared OKR.',
          offers: [offer('SHARE_OBJECTIVE', 'Share an objective')],
          about: one.id,
        }))
    : [];

/** Where the plan keeps KPIs out of OKRs, or does away with them, a draft holds no health metrics. */
export const healthMetricNotKept = ({ draft, plan }: Checked): Hit[] =>
  plan.kpis.healthMetrics
    ? []
    : linesOf(draft)
        .filter((line) => line.kind === 'HEALTH_METRIC' && !isBlank(line.text))
        .map((line) => ({
          subject: onLine(line, 'kind'),
          words: 'A health metric, which this plan does not keep beside OKRs.',
          reason: plan.kpis.handling === 'coexist' ? 'KPIs keep their own report beside OKRs.' : 'OKRs take the place of KPIs.',
          offers: [offer('MAKE_KEY_RESULT', 'Make it a key result')],
          about: line.text,
        }));
