import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { PlanFacts } from './plan.facts.js';
import { byChangeSet, byEngagement, bySlug, planFacts } from './plan.sql.js';

/** Everything about a plan in one statement, also what is for coaches only. All throw NOT_FOUND. */
export const plans = (tx: Tx) => {
  const one = async (where: string, of: string): Promise<PlanFacts> => {
    const found = await tx.row<{ facts: PlanFacts }>(planFacts + where, [tx.now(), of]);
    if (!found) throw notFound();
    return found.facts;
  };
  return {
    ofClient: (slug: string) => one(bySlug, slug),
    ofEngagement: (engagementId: string) => one(byEngagement, engagementId),
    ofChangeSet: (changeSetId: string) => one(byChangeSet, changeSetId),
  };
};
