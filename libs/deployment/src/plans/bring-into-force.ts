import { instant, newId, type Instant } from '@cairn/kernel';
import { unschedule, type Tx } from '@cairn/platform';
import { ChangeSetRow } from '../change-sets/change-set.entity.js';
import type { ChangeSetFacts } from '../change-sets/change-set.facts.js';
import { revisions } from '../change-sets/revisions.repository.js';
import { watchKind } from '../change-sets/watch-change-set.schedule.js';
import { sha256Of } from '../decisions/text-hash.js';
import type { RevisionFacts, SentChange } from '../decisions/decision.facts.js';
import { planInForceFrom } from '../deployment.events.js';
import type { AgreedAnswer } from './agreed-answer.js';
import { planAfter } from './plan-after.rules.js';
import type { PlanFacts } from './plan.facts.js';
import { planText } from './plan-text.rules.js';
import type { DecidedBy } from './plan.js';
import { PlanVersionRow } from './plan-version.entity.js';

/** Makes an approved set the plan in force: a new version, whole, in place of the last one. The caller has seen that its moment has come. */
export async function bringIntoForce(tx: Tx, plan: PlanFacts, set: ChangeSetFacts): Promise<number> {
  const sent = await revisions(tx).get(set.id, set.revision);
  const number = (plan.versions[0]?.number ?? 0) + 1;
  const inForceFrom = set.inForceAt ?? instant(tx.now());
  const decidedBy = signaturesOf(set);
  const parameters = planAfter(plan.parameters, sent.changes, (key) => agreed(sent, key, { plan, set, number, decidedBy }));
  const text = planText({ clientName: plan.clientName, number, inForceFrom, timeZone: plan.timeZone, answers: parameters });
  const textSha256 = sha256Of(text);
  // First, so that of two runs only one goes on: the version was read with the set.
  await tx.table(ChangeSetRow).change(set.id, set.version, { status: 'IN_FORCE', endedAt: instant(tx.now()) });
  await tx.table(PlanVersionRow).amend({ engagementId: plan.engagementId, number: number - 1 }, { replacedAt: inForceFrom });
  const { engagementId, clientId } = plan;
  await tx
    .table(PlanVersionRow)
    .add({ id: newId(), clientId, engagementId, number, parameters, changeSetId: set.id, inForceFrom, replacedAt: null, decidedBy, text, textSha256 });
  await unschedule(tx, watchKind, set.id);
  const body = {
    changeSetId: set.id,
    engagementId,
    number,
    inForceFrom,
    text,
    textSha256,
    changeSetTextSha256: sent.textSha256,
    signers: set.signers.map((one) => ({ signerId: one.id, personId: one.personId, status: one.status })),
  };
  await tx.record({ kind: 'deployment.plan-in-force', clientId, body });
  await tx.emit(planInForceFrom({ changeSetId: set.id, engagementId, clientId, number }));
  return number;
}

const signaturesOf = (set: ChangeSetFacts): readonly DecidedBy[] =>
  set.signers
    .filter((signer) => signer.status === 'APPROVED')
    .map(({ personId, name, capacities, parameterKeys, verdicts, decidedAt }) => ({
      ...{ personId, name, capacities, parameterKeys },
      decidedAt: decidedAt ?? (set.approvedAt as Instant),
      ...(verdicts.some((verdict) => verdict.note) ? { note: verdicts.flatMap((verdict) => verdict.note ?? []).join('\n') } : {}),
    }));

interface Making {
  readonly plan: PlanFacts;
  readonly set: ChangeSetFacts;
  readonly number: number;
  readonly decidedBy: readonly DecidedBy[];
}

function agreed(sent: RevisionFacts, key: string, { plan, set, number, decidedBy }: Making): AgreedAnswer {
  const change = sent.changes.find((one) => one.key === key) as SentChange;
  return {
    ...{ key, number: change.number, title: change.title, heading: change.heading, question: change.question },
    ...{ value: change.proposedValue, text: change.proposedText, why: change.why, since: number },
    decidedBy: decidedBy.filter((one) => one.parameterKeys.includes(key)),
    cyclesThen: plan.completeCycles,
    fromCycle: change.fromCycle,
    until: change.fromCycle === null ? null : (change.nowValue ?? null),
    overridden: set.overrideReason !== null && change.nowValue !== null,
  };
}
