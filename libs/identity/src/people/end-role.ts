import { ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { roleEnded } from '../identity.events.js';
import type { RoleOf } from './grant-role.js';
import { recordOfRole } from './role.records.js';
import { mayEndRole } from './role.rules.js';

/**
 * Takes a role away; not holding it is no error. In effect with the person's next request, in all their sessions.
 * Refuses ROLE_LAST_OWNER. The caller has decided that the viewer may do it.
 */
export async function endRole(tx: Tx, asked: RoleOf): Promise<Result<{ ended: boolean }>> {
  if (asked.role === 'OWNER') {
    const allowed = mayEndRole(asked.role, await otherOwners(tx, asked.personId));
    if (!allowed.ok) return allowed;
  }
  const by = tx.scope.actor.kind === 'person' ? tx.scope.actor.personId : null;
  const ended = await tx.row(
    `update role_grant set ended_at = $5, ended_by = $6
     where practice_id = $1 and person_id = $2 and role = $3 and client_id is not distinct from $4::uuid and ended_at is null returning id`,
    [asked.personId, asked.role, asked.clientId ?? null, tx.now(), by],
  );
  if (!ended) return ok({ ended: false });
  await tx.record(await recordOfRole(tx, 'identity.role-ended', asked));
  await tx.emit(roleEnded({ personId: asked.personId, role: asked.role, clientId: asked.clientId ?? null }));
  return ok({ ended: true });
}

/** Ends every role that the person holds at the client. */
export async function endRolesAt(tx: Tx, asked: { readonly personId: string; readonly clientId: string }): Promise<Result<{ ended: number }>> {
  const held = await tx.rows<{ role: RoleOf['role'] }>(
    `select role from role_grant where practice_id = $1 and person_id = $2 and client_id = $3 and ended_at is null order by id`,
    [asked.personId, asked.clientId],
  );
  for (const { role } of held) await endRole(tx, { ...asked, role });
  return ok({ ended: held.length });
}

/** Counts the owners beside this one while no other transaction can end one: two owners may not remove each other. */
async function otherOwners(tx: Tx, personId: string): Promise<number> {
  await tx.rows(`select from practice where practice_id = $1 for no key update`);
  const counted = await tx.row<{ owners: number }>(
    `select count(*)::int as owners from role_grant where practice_id = $1 and role = 'OWNER' and ended_at is null and person_id <> $2`,
    [personId],
  );
  return counted?.owners ?? 0;
}
