import type { Tx } from '@cairn/platform';

/** A trainee did something: that is a sign of life. Travels with the commit. */
export function seen(tx: Tx, traineeId: string): void {
  tx.atCommit(() => tx.rows(`update trainee set last_seen_at = $3 where practice_id = $1 and id = $2`, [traineeId, tx.now()]));
}
