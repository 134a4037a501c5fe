import { instant, newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';

/** Whoever writes somewhere hears what is said there next, unless they ever said that they want to hear no more. */
export async function beginFollowing(tx: Tx, personId: string, tipId: string): Promise<void> {
  await tx.rows(
    `insert into tip_follow (practice_id, id, person_id, post_id, since) values ($1, $2, $3, $4, $5) on conflict (practice_id, person_id, post_id, theme) do nothing`,
    [newId(), personId, tipId, instant(tx.now())],
  );
}
