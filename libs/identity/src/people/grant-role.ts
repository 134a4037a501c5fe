import { newId, ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { roleGranted } from '../identity.events.js';
import type { Role } from '../viewer/roles.js';
import { recordOfRole } from './role.records.js';
import { roleFits } from './role.rules.js';

export interface RoleOf {
  readonly personId: string;
  readonly role: Role;
  /** Exactly for roles of a client. */
  readonly clientId?: string;
}

/**
 * Gives a person a role; holding it already is no error. In effect with the person's next request.
 * Refuses ROLE_NEEDS_CLIENT and ROLE_WITHOUT_CLIENT. The caller has decided that the viewer may do it.
 */
export async function grantRole(tx: Tx, asked: RoleOf): Promise<Result<{ granted: boolean }>> {
  const fits = roleFits(asked.role, asked.clientId);
  if (!fits.ok) return fits;
  const by = tx.scope.actor.kind === 'person' ? tx.scope.actor.personId : null;
  const added = await tx.row(
    `insert into role_grant (practice_id, id, person_id, role, client_id, granted_at, granted_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (practice_id, person_id, role, client_id) where ended_at is null do nothing returning id`,
    [newId(), asked.personId, asked.role, asked.clientId ?? null, tx.now(), by],
  );
  if (!added) return ok({ granted: false });
  await tx.record(await recordOfRole(tx, 'identity.role-granted', asked));
  await tx.emit(roleGranted({ personId: asked.personId, role: asked.role, clientId: asked.clientId ?? null }));
  return ok({ granted: true });
}
