import type { Tx } from '@cairn/platform';
import type { ClearanceState } from './clearance.rules.js';

/** Those of these people who may write OKRs now. */
export async function isCleared(tx: Tx, engagementId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const all = await clearances(tx, engagementId);
  return new Set(all.filter((one) => one.state === 'CLEARED' && personIds.includes(one.personId)).map((one) => one.personId));
}

export interface ClearanceFacts {
  readonly personId: string;
  readonly state: ClearanceState;
  /** Why, in words. */
  readonly words: string;
}

/** Everybody of whom something is known; whoever is missing was never trained here. */
export const clearances = (tx: Tx, engagementId: string): Promise<ClearanceFacts[]> =>
  tx.rows(`select person_id as "personId", state, words from clearance where practice_id = $1 and engagement_id = $2`, [engagementId]);
