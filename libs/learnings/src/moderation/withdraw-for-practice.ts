import { Inject, Injectable } from '@nestjs/common';
import { authorize, checkReason, dayIn, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { readableShared } from '../copies/shared-learning.sql.js';
import type { SharedStatus } from '../learning-kinds.js';
import { canModerate, readableReaches } from '../learnings.policy.js';
import { withdrawCopy } from '../sharing/withdraw-copy.js';

export interface WithdrawForPracticeInput {
  readonly idempotencyKey: string;
  readonly sharedId: string;
  readonly reason: string;
}

interface Published {
  readonly status: SharedStatus;
  readonly version: number;
  readonly round: number;
}

/** Whoever leads the practice withdraws a published learning with a reason for its author, and is not told whose it was. */
@Injectable()
export class WithdrawForPractice {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WithdrawForPracticeInput): Promise<Result<{ sharedId: string }>> {
    const { sharedId } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.withdraw-for-practice', input }, async (tx) => {
      const copy = await publishedCopy(tx, viewer, sharedId);
      authorize(canModerate(viewer), 'A learning of somebody else is withdrawn by the practice’s owner or its director.');
      if (copy.status === 'WITHDRAWN') return refusal('LEARNING_WITHDRAWN', 'This was withdrawn already.');
      const reason = checkReason(input.reason, { field: 'reason', code: 'WITHDRAWAL_REASON', what: 'The reason', most: 1000 });
      if (!reason.ok) return reason;
      const { version, round } = copy;
      const on = dayIn(viewer.facts.timeZone, tx.now());
      await withdrawCopy(tx, { sharedId, version, round, clientId: null, on, cause: 'PRACTICE', by: viewer.personId, reason: reason.value });
      return ok({ sharedId });
    });
  }
}

/** Two who act at once wait for each other here. Throws NOT_FOUND, also behind the wall. */
async function publishedCopy(tx: Tx, viewer: Viewer, sharedId: string): Promise<Published> {
  const copy = await tx.row<Published>(
    `select s.status, s.version, s.round from shared_learning s where ${readableShared('$3')} and s.id = $2 for update of s`,
    [sharedId, readableReaches(viewer)],
  );
  if (!copy) throw notFound();
  return copy;
}
