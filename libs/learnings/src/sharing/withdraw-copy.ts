import { instant, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { WithdrawalCause } from '../learning-kinds.js';
import { learningWithdrawn } from '../learnings.events.js';
import { SharedLearningRow } from '../copies/shared-learning.entity.js';
import { withoutText } from './sharing.rules.js';

export interface Withdrawal {
  readonly sharedId: string;
  readonly version: number;
  readonly round: number;
  readonly clientId: string | null;
  readonly on: Day;
  readonly cause: WithdrawalCause;
  /** Null: nobody here, the client's consent ended. */
  readonly by: string | null;
  /** For its author, where somebody else withdrew it. */
  readonly reason?: string | null;
}

/** Takes the words out of the copy. Its place stays, so that whatever cites it can say so; the ledger keeps the act. Throws CONFLICT. */
export async function withdrawCopy(tx: Tx, of: Withdrawal): Promise<void> {
  await tx.table(SharedLearningRow).change(of.sharedId, of.version, { ...withoutText, status: 'WITHDRAWN', withdrawnOn: of.on, withdrawnBecause: of.cause });
  await tellWithdrawn(tx, of);
}

/** Ends the origin of a copy without words, keeps the act and tells whoever rested on it. */
export async function tellWithdrawn(tx: Tx, { sharedId, round, clientId, cause, by, reason = null }: Omit<Withdrawal, 'on' | 'version'>): Promise<void> {
  // Also for somebody who must not see where it came from.
  await tx.rows(`select end_origin($1, $2, $3, $4, $5) /* of its own practice_id only */`, [sharedId, instant(tx.now()), by, reason]);
  await tx.record({ kind: 'learnings.learning-withdrawn', ...(clientId === null ? {} : { clientId }), body: { sharedId, round, cause, by } });
  await tx.emit(learningWithdrawn({ sharedId, cause }));
}
