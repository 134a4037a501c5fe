import type { Tx } from '@cairn/platform';

/** A sign of life by an act of one's own; who shows none for some days counts as silent. It changes nothing that somebody edits. */
export async function seenNow(tx: Tx, traineeId: string): Promise<void> {
  await tx.rows(`update trainee set last_seen_at = $3 where practice_id = $1 and id = $2 and (last_seen_at is null or last_seen_at < $3)`, [
    traineeId,
    tx.now(),
  ]);
}
