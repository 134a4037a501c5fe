import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, notFound, ok, refusal, type Instant, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { describeValue, numberOf } from '../parameters/describe.rules.js';
import { canPropose, canReadPlan } from '../plans/plan.policy.js';
import type { PlanFacts } from '../plans/plan.facts.js';
import { plans } from '../plans/plan.repository.js';
import { openingDraft } from '../templates/plan-template.rules.js';
import { planTemplate } from '../templates/plan-templates.repository.js';
import { readDeploymentSettings } from '../settings/deployment-settings.rules.js';
import { ChangeSetRow } from './change-set.entity.js';
import { changeSets } from './change-sets.repository.js';
import { suggestDecideBy } from './deadline.rules.js';
import { ParameterChangeRow } from './parameter-change.entity.js';

export interface OpenChangeSetInput {
  readonly idempotencyKey: string;
  readonly engagementId: string;
}

/** A coach starts a change set: the first from the practice's template, later ones empty on the plan in force. One is open at a time. */
@Injectable()
export class OpenChangeSet {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OpenChangeSetInput): Promise<Result<{ changeSetId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.open-change-set', input }, async (tx) => {
      const plan = await plans(tx).ofEngagement(input.engagementId);
      if (!canReadPlan(viewer, plan)) throw notFound();
      authorize(canPropose(viewer, plan));
      if (plan.engagementStatus === 'CLOSED') return refusal('CHANGE_SET_ENGAGEMENT_CLOSED', 'This engagement is closed. Its plan stays as it is.');
      if (plan.openChangeSet) return refusal('CHANGE_SET_OPEN', 'Another change set is open. Finish it or withdraw it first.');
      const id = await addDraft(tx, viewer, plan);
      if (plan.parameters.length === 0) await fillFromTemplate(tx, plan, id);
      return ok({ changeSetId: id });
    });
  }
}

async function addDraft(tx: Tx, viewer: Viewer, plan: PlanFacts): Promise<string> {
  const id = newId();
  const last = plan.versions[0]?.number ?? null;
  const nothing = {
    textSha256: null,
    sentBy: null,
    sentAt: null,
    approvedAt: null,
    inForceAt: null,
    endedAt: null,
    endedReason: null,
    takenBackAt: null,
    takenBackNote: null,
  };
  await tx.table(ChangeSetRow).add({
    ...nothing,
    id,
    clientId: plan.clientId,
    engagementId: plan.engagementId,
    number: await changeSets(tx).nextNumber(plan.engagementId),
    status: 'DRAFT',
    basedOn: last,
    revision: 0,
    whyNow: '',
    ifNothing: last ? `Plan ${last} stays as it is.` : 'There is no deployment plan yet, and training and drafting cannot start.',
    decideBy: suggestDecideBy(plan.today, readDeploymentSettings(plan.settings).decideByWorkingDays),
    overrideReason: null,
    createdBy: viewer.personId,
    createdAt: tx.now().toISOString() as Instant,
  });
  return id;
}

async function fillFromTemplate(tx: Tx, plan: PlanFacts, changeSetId: string): Promise<void> {
  const { answers } = await planTemplate(tx).read();
  const opening = openingDraft(answers);
  await tx.table(ParameterChangeRow).addAll(
    opening
      .filter((answer) => answer.value !== null)
      .map((answer) => ({
        id: newId(),
        clientId: plan.clientId,
        engagementId: plan.engagementId,
        changeSetId,
        parameterKey: answer.key,
        ordinal: numberOf(answer.key, opening as never),
        question: answer.question,
        nowValue: null,
        nowText: null,
        proposedValue: answer.value,
        proposedText: describeValue(answer.key, answer.value),
        why: answer.why,
        affected: {},
        startsText: '',
        startsNowReason: null,
        textSha256: null,
        changedInRevision: 0,
      })),
  );
}
