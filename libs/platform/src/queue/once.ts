import type { OpenTransaction } from './emit.js';

/** True the first time a practice asks for this key, and for good: a rolled-back transaction did not ask. Of two at once the second waits for the first. */
export async function once(tx: OpenTransaction, effectKey: string): Promise<boolean> {
  const taken = await tx.rows(`insert into effect_once (practice_id, key, at) values ($1, $2, $3) on conflict do nothing returning practice_id`, [
    effectKey,
    tx.now(),
  ]);
  return taken.length === 1;
}
