import type { RecordEntry, Tx } from '@cairn/platform';
import type { RoleOf } from './grant-role.js';

/** Names are erasable, so they stand in the payload; the body keeps ids only. */
export async function recordOfRole(tx: Tx, kind: 'identity.role-granted' | 'identity.role-ended', of: RoleOf): Promise<RecordEntry> {
  const person = await tx.row<{ name: string }>(`select name from person where practice_id = $1 and id = $2`, [of.personId]);
  const { actor } = tx.scope;
  return {
    kind,
    clientId: of.clientId,
    body: { personId: of.personId, role: of.role, by: actor.kind === 'person' ? actor.personId : null },
    payload: { name: person?.name ?? null, by: actor.name },
  };
}
