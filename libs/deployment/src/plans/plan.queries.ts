import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import type { ChangeFacts, ChangeSetFacts } from '../change-sets/change-set.facts.js';
import type { PlanFacts } from './plan.facts.js';
import { canReadDrafts, canReadPlan } from './plan.policy.js';
import { plans } from './plan.repository.js';
import type { DeploymentPlan } from './plan.types.js';
import { planView } from './plan.view.js';

/** Reads the whole plan in one statement, as much of it as the viewer may see. All throw NOT_FOUND. */
@Injectable()
export class PlanQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  ofClient(viewer: Viewer, slug: string): Promise<DeploymentPlan> {
    return this.read(viewer, (tx) => plans(tx).ofClient(slug));
  }

  ofEngagement(viewer: Viewer, engagementId: string): Promise<DeploymentPlan> {
    return this.read(viewer, (tx) => plans(tx).ofEngagement(engagementId));
  }

  ofChangeSet(viewer: Viewer, changeSetId: string): Promise<DeploymentPlan> {
    return this.read(viewer, (tx) => plans(tx).ofChangeSet(changeSetId));
  }

  private read(viewer: Viewer, load: (tx: Tx) => Promise<PlanFacts>): Promise<DeploymentPlan> {
    return this.db.read(viewer, async (tx) => planView(readable(await load(tx), viewer), viewer, tx.now()));
  }
}

/** A plan without what is for coaches only, unless the viewer is one. Throws NOT_FOUND for whoever may not read the plan at all. */
export function readable(plan: PlanFacts, viewer: Viewer): PlanFacts {
  if (!canReadPlan(viewer, plan)) throw notFound();
  if (canReadDrafts(viewer, plan)) return plan;
  const open = plan.openChangeSet;
  // A set that was taken back is the coach's draft again until it is sent.
  const openChangeSet = open === null || open.status === 'DRAFT' ? null : { ...open, changes: asSent(open) };
  return { ...plan, openChangeSet, template: [], notes: plan.notes.filter((note) => note.visibility === 'CLIENT') };
}

/** What was sent, whatever the coach has changed since. */
const asSent = (set: ChangeSetFacts): readonly ChangeFacts[] =>
  (set.sentChanges ?? []).map((sent, at) => ({
    ...{ id: set.changes.find((change) => change.parameterKey === sent.key)?.id ?? set.id, parameterKey: sent.key, ordinal: at, question: sent.question },
    ...{ nowValue: sent.nowValue, nowText: sent.nowText, proposedValue: sent.proposedValue, proposedText: sent.proposedText, why: sent.why },
    ...{ affected: { text: sent.affectedText }, startsText: sent.startsText, startsNowReason: sent.startsNowReason },
    ...{ textSha256: sent.textSha256, changedInRevision: sent.changedInRevision, version: 0 },
  }));
