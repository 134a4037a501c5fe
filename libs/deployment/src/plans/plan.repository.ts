import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { PlanFacts } from './plan.facts.js';
import { byChangeSet, byEngagement, bySlug, planFacts } from './plan.sql.js';

/** Everything about a plan in one statement. `drafts`: with sets not yet sent and notes among coaches. All throw NOT_FOUND. */
export const plans = (tx: Tx) => {
  const one = async (where: string, drafts: boolean, of: string): Promise<PlanFacts> => {
    const found = await tx.row<{ facts: PlanFacts }>(planFacts + where, [tx.now(), drafts, of]);
    if (!found) throw notFound();
    return found.facts;
  };
  return {
    ofClient: (slug: string, drafts: boolean) => one(bySlug, drafts, slug),
    ofEngagement: (engagementId: string, drafts: boolean) => one(byEngagement, drafts, engagementId),
    ofChangeSet: (changeSetId: string, drafts: boolean) => one(byChangeSet, drafts, changeSetId),
  };
};
