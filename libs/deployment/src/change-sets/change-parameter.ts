import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, newId, notFound, ok, refusal, type Result, typed } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { parameterFor } from '../parameters/catalogue.js';
import { describeValue, numberOf, sameValue } from '../parameters/describe.rules.js';
import { readAnswer } from '../parameters/read-answer.rules.js';
import type { AgreedAnswer } from '../plans/agreed-answer.js';
import type { PlanFacts } from '../plans/plan.facts.js';
import { canPropose, canReadPlan } from '../plans/plan.policy.js';
import { plans } from '../plans/plan.repository.js';
import type { ChangeSetFacts } from './change-set.facts.js';
import { allowMove } from './change-set.rules.js';
import { touchSet } from './change-sets.repository.js';
import { isRemoval, removal } from './change-words.rules.js';
import { ParameterChangeRow } from './parameter-change.entity.js';

export interface ChangeParameterInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly parameterKey: string;
  /** Of the change as the coach saw it; 0 when the parameter was unchanged. */
  readonly version: number;
  readonly value: unknown;
  readonly why: string;
  readonly startsNowReason?: string | null;
}

/** A coach proposes a new answer to one question; saved while typing. Throws CONFLICT when another coach changed the same answer. */
@Injectable()
export class ChangeParameter {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ChangeParameterInput): Promise<Result<{ changeSetId: string; parameterKey: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.change-parameter', input }, async (tx) => {
      const { plan, set } = await openSet(tx, viewer, input.changeSetId);
      const may = allowMove(set.status, 'edit');
      if (!may.ok) return may;
      const now = plan.parameters.find((one) => one.key === input.parameterKey);
      const read = readChange(input, now);
      if (!read.ok) return read;
      const before = set.changes.find((change) => change.parameterKey === input.parameterKey);
      if (before) await tx.table(ParameterChangeRow).change(before.id, input.version, read.value);
      else if (input.version !== 0) throw new AppError('CONFLICT', 'Somebody else removed this change since you opened it.', { currentVersion: 0 });
      else
        await tx
          .table(ParameterChangeRow)
          .add({ ...blank(plan, set, input.parameterKey), ...read.value, nowValue: now?.value ?? null, nowText: now?.text ?? null });
      await touchSet(tx, set.id);
      return ok({ changeSetId: set.id, parameterKey: input.parameterKey });
    });
  }
}

type Proposed = Pick<ParameterChangeRow, 'proposedValue' | 'proposedText' | 'why' | 'startsNowReason' | 'question'>;

function readChange(input: ChangeParameterInput, now: AgreedAnswer | undefined): Result<Proposed> {
  const why = typed(input.why, 'why', 'The reason');
  if (!why.ok) return why;
  const reason = typed(input.startsNowReason ?? '', 'startsNowReason', 'The reason for starting now');
  if (!reason.ok) return reason;
  const rest = { why: why.value, startsNowReason: reason.value || null };
  if (isRemoval(input.value)) {
    if (!now) return refusal('CHANGE_REMOVES_NOTHING', 'This parameter is not in the plan, so it cannot leave it.', 'value');
    return ok({ ...rest, proposedValue: removal, proposedText: 'No longer part of the plan.', question: now.question });
  }
  const answer = readAnswer(input.parameterKey, input.value);
  if (!answer.ok) return answer;
  const value: unknown = answer.value.value;
  if (now && sameValue(now.value, value))
    return refusal('CHANGE_SAME_ANSWER', 'This is the answer in force. Choose another one, or remove the change.', 'value');
  return ok({
    ...rest,
    proposedValue: value,
    proposedText: describeValue(input.parameterKey, value),
    question: parameterFor(input.parameterKey, value)?.question ?? '',
  });
}

/** The plan with this set open in it, for somebody who may propose. Throws NOT_FOUND, FORBIDDEN, and CONFLICT when the set is not open any more. */
export async function openSet(tx: Tx, viewer: Viewer, changeSetId: string): Promise<{ plan: PlanFacts; set: ChangeSetFacts }> {
  const plan = await plans(tx).ofChangeSet(changeSetId);
  if (!canReadPlan(viewer, plan)) throw notFound();
  authorize(canPropose(viewer, plan));
  const set = plan.openChangeSet;
  if (set?.id !== changeSetId) throw new AppError('CONFLICT', 'This change set is closed. Look at the plan again.');
  return { plan, set };
}

const blank = (plan: PlanFacts, set: ChangeSetFacts, key: string) => ({
  id: newId(),
  clientId: plan.clientId,
  engagementId: plan.engagementId,
  changeSetId: set.id,
  parameterKey: key,
  ordinal: numberOf(key, [...plan.parameters, ...set.changes.map((change) => ({ key: change.parameterKey }))] as never),
  affected: {},
  startsText: '',
  textSha256: null,
  changedInRevision: 0,
});
