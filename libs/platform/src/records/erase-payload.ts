import { newId } from '@cairn/kernel';
import type { OpenTransaction } from '../queue/emit.js';

/** Erases the personal part of a record and appends that it was erased. False when there is none, or none any more. */
export async function erasePayload(tx: OpenTransaction, recordId: string): Promise<boolean> {
  const [done] = await tx.rows<{ erased: boolean }>(
    `select erase_record_payload(of_practice_id => $1, of_record_id => $2, new_id => $3, moment => $4) as erased`,
    [recordId, newId(), tx.now()],
  );
  return done?.erased ?? false;
}
