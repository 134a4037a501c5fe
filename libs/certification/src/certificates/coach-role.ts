import { dayIn } from '@cairn/kernel';
import { endRole } from '@cairn/identity';
import type { Tx } from '@cairn/platform';

/** Whoever holds no certificate any more that counts today is no certified coach any more. */
export async function endCoachRole(tx: Tx, personId: string): Promise<void> {
  const held = await tx.row<{ zone: string; until: string | null }>(
    `select r.time_zone as zone, (select max(c.valid_until)::text from certificate c where c.practice_id = $1 and c.person_id = $2 and c.status = 'ISSUED') as until from practice r where r.practice_id = $1`,
    [personId],
  );
  if (held?.until && held.until >= dayIn(held.zone, tx.now())) return;
  await endRole(tx, { personId, role: 'CERTIFIED_COACH' });
}
