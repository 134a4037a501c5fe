import { AppError, forbidden, notFound, type Instant } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canReadPlan } from '../plans/plan.policy.js';
import type { SignerFacts } from '../change-sets/change-set.facts.js';
import type { DecidingFacts, DecisionFacts } from './decision.facts.js';
import { decidingFacts, decisionFacts, writeDecision } from './decision.sql.js';
import type { Deciding } from './deciding.js';
import type { Verdict } from './verdict.rules.js';

export interface Written {
  readonly changeSetId: string;
  readonly version: number;
  readonly status: string;
  readonly approvedAt: Instant | null;
  readonly inForceAt: Instant | null;
  readonly signerId: string;
  readonly signerStatus: string;
  readonly verdicts: readonly (Verdict & { readonly id: string })[];
}

async function refuse(tx: Tx, changeSetId: string): Promise<never> {
  const place = await tx.row<{ clientId: string; engagementId: string }>(
    `select client_id as "clientId", engagement_id as "engagementId" from change_set where practice_id = $1 and id = $2 and revision > 0`,
    [changeSetId],
  );
  throw place && tx.scope instanceof Viewer && canReadPlan(tx.scope, place) ? forbidden('This does not wait for your decision.') : notFound();
}

export const decisions = (tx: Tx) => ({
  /** One person's decision on one set. Throws FORBIDDEN for a reader of the plan whom the set never waited for, else NOT_FOUND. */
  async of(changeSetId: string, who: Pick<Deciding, 'personId' | 'linkId'>): Promise<DecisionFacts> {
    const found = await tx.row<{ facts: DecisionFacts }>(decisionFacts, [tx.now(), changeSetId, who.personId, who.linkId]);
    return found?.facts.sent ? found.facts : refuse(tx, changeSetId);
  },
  /** The same, of what a decision rests on only. */
  async toDecide(changeSetId: string, who: Pick<Deciding, 'personId'>): Promise<DecidingFacts> {
    const found = await tx.row<{ facts: DecidingFacts }>(decidingFacts, [changeSetId, who.personId]);
    return found?.facts.sent ? found.facts : refuse(tx, changeSetId);
  },
  /** False when somebody else moved the set since it was read; then nothing was written. */
  async write(to: Written): Promise<boolean> {
    const verdicts = JSON.stringify(
      to.verdicts.map(({ id, parameterKey, verdict, note, textSha256 }) => ({ id, key: parameterKey, verdict, note, sha: textSha256 })),
    );
    const moved = await tx.row(writeDecision, [
      to.changeSetId,
      to.version,
      to.status,
      to.approvedAt,
      to.inForceAt,
      to.signerId,
      to.signerStatus,
      tx.now(),
      verdicts,
    ]);
    return moved !== undefined;
  },
});

/** The place of the person whose decision was read. */
export function signerOf(facts: Pick<DecidingFacts, 'set' | 'signerId'>): SignerFacts {
  const signer = facts.set.signers.find((one) => one.id === facts.signerId);
  if (!signer) throw notFound();
  return signer;
}

/** Reads, judges and writes until nobody was faster; each round sees what the others did. Throws CONFLICT after three. */
export async function untilUndisturbed<T>(round: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 3; tries += 1) {
    const done = await round();
    if (done !== undefined) return done;
  }
  throw new AppError('CONFLICT', 'Others are deciding at this moment. Look again and repeat it.');
}
