import { newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';

export interface Waiting {
  readonly engagementId: string;
  readonly clientId: string;
  readonly teamId: string | null;
  readonly personId: string;
}

/**
 * Notes that somebody met the gate: they hear once when it opens. A refusal rolls its transaction back,
 * so this is called in a transaction of its own after the refused one.
 */
export async function noteWaiting(tx: Tx, waiting: Waiting): Promise<void> {
  await tx.rows(
    `insert into gate_wait (practice_id, id, client_id, engagement_id, person_id, team_id, since) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (practice_id, engagement_id, person_id, team_id) where told_at is null do nothing`,
    [newId(), waiting.clientId, waiting.engagementId, waiting.personId, waiting.teamId, tx.now()],
  );
}
