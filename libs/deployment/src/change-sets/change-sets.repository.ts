import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { changeSetJson } from '../plans/plan.sql.js';
import type { ChangeSetFacts } from './change-set.facts.js';

/** Change sets with their changes and signers, each read in one statement. */
export const changeSets = (tx: Tx) => ({
  /** Throws NOT_FOUND. */
  async get(id: string): Promise<ChangeSetFacts> {
    const found = await tx.row<{ facts: ChangeSetFacts }>(`select ${changeSetJson} as facts from change_set cs where cs.practice_id = $1 and cs.id = $2`, [id]);
    if (!found) throw notFound();
    return found.facts;
  },
  /** The number that the engagement's next set gets. */
  async nextNumber(engagementId: string): Promise<number> {
    const last = await tx.row<{ number: number }>(
      `select coalesce(max(number), 0)::int as number from change_set where practice_id = $1 and engagement_id = $2`,
      [engagementId],
    );
    return (last?.number ?? 0) + 1;
  },
});

/** Whoever holds an older version of the set must look again before sending or deciding. */
export const touchSet = (tx: Tx, id: string): Promise<unknown> =>
  tx.rows(`update change_set set version = version + 1 where practice_id = $1 and id = $2`, [id]);
