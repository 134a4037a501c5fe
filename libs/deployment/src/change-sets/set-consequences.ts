import type { Tx } from '@cairn/platform';
import type { PlanFacts } from '../plans/plan.facts.js';
import { parameterOf } from './change-words.rules.js';
import type { ChangeSetFacts } from './change-set.facts.js';
import { proposedChanges } from './compose-revision.js';
import { planConsequences, type PlanConsequence } from './plan-consequences.js';

/** What a set would ask of people beyond its words, were it to come into force now. */
export const consequencesOf = (tx: Tx, plan: Pick<PlanFacts, 'engagementId' | 'versions'>, set: Pick<ChangeSetFacts, 'changes'>): Promise<PlanConsequence[]> =>
  planConsequences(tx, { engagementId: plan.engagementId, planNumber: (plan.versions[0]?.number ?? 0) + 1 }, proposedChanges(set).map(parameterOf));
